/** How hard a password is to guess, roughly: 0 nothing, 1 weak, 2 fair, 3 good, 4 strong. The core decides what it takes; this only tells while typing. */
export type Strength = 0 | 1 | 2 | 3 | 4;

const POOLS: [RegExp, number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[^A-Za-z0-9]/, 33],
];

export function strengthOf(password: string): Strength {
  const letters = [...password];
  if (letters.length === 0) return 0;
  const pool = POOLS.reduce((sum, [shape, size]) => sum + (shape.test(password) ? size : 0), 0);
  // a letter that repeats or follows its neighbour ("aaa", "123") adds almost nothing
  const telling = letters.filter((letter, at) => {
    const step = letter.charCodeAt(0) - (letters[at - 1] ?? "\u0000").charCodeAt(0);
    return at === 0 || Math.abs(step) > 1;
  }).length;
  const bits = telling * Math.log2(pool);
  return bits < 40 ? 1 : bits < 60 ? 2 : bits < 80 ? 3 : 4;
}
