// The catalogue as one list: initiative > programme > course, each behind what it belongs to.
import { titleIn } from "$lib/listed";
import type { Catalogue, CourseRow, InitiativeRow, ProgrammeRow, VersionRow } from "$lib/requests";

interface Place {
  id: string;
  depth: number;
  title: string;
  code: string;
}
export type TreeRow =
  | (Place & { kind: "initiative"; of: InitiativeRow })
  | (Place & { kind: "programme"; of: ProgrammeRow })
  | (Place & { kind: "course"; of: CourseRow });

/** What belongs to nothing stands at the end, on the outermost level. */
export function treeOf(catalogue: Catalogue, courses: readonly CourseRow[]): TreeRow[] {
  const coursesOf = (programme: string | null, depth: number): TreeRow[] =>
    courses
      .filter((one) => one.programme === programme)
      .map((of) => ({ kind: "course", id: of.id, depth, title: of.title, code: of.code, of }));
  const programmesOf = (initiative: string | null, depth: number): TreeRow[] =>
    catalogue.programmes
      .filter((one) => one.initiative === initiative)
      .flatMap((of) => [
        { kind: "programme", id: of.id, depth, title: titleIn(of.titles), code: of.code, of },
        ...coursesOf(of.id, depth + 1),
      ]);
  return [
    ...catalogue.initiatives.flatMap((of): TreeRow[] => [
      { kind: "initiative", id: of.id, depth: 0, title: titleIn(of.titles), code: of.code, of },
      ...programmesOf(of.id, 1),
    ]),
    ...programmesOf(null, 0),
    ...coursesOf(null, 0),
  ];
}

/** The version that counts: the newest approved one, else the newest. */
export function standing(course: CourseRow): VersionRow | undefined {
  const newestFirst = [...course.versions].sort((a, b) => b.n - a.n);
  return newestFirst.find((one) => one.state === "approved") ?? newestFirst[0];
}
