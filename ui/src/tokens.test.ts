import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

test("every token that a style names is there", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.(css|svelte)$/.test(file));
  const styles = files.map((file) => readFileSync(`src/${file}`, "utf8"));
  const found = (pattern: RegExp): Set<string> =>
    new Set(styles.flatMap((style) => [...style.matchAll(pattern)].map(([, name = ""]) => name)));
  const [named, given] = [found(/var\((--[\w-]+)/g), found(/(--[\w-]+)\}?(?=[:=])/g)];
  expect(named.size).toBeGreaterThan(40);
  expect([...named].filter((name) => !given.has(name))).toEqual([]);
});
