import type { InboxKind } from "./requests";

/** Where the window is. There is no router: a place is a value, and only `App.svelte` turns it into a view. */
export type Place =
  | { view: "today" }
  | { view: "people"; person?: string | undefined; run?: string | undefined; open?: "new" | "import" }
  | {
      view: "runs";
      run?: string | undefined;
      tab?: string | undefined;
      session?: string | undefined;
      open?: "new";
      /** What is chosen in the catalogue or among the organisations. */
      course?: string | undefined;
    }
  | { view: "timetable" }
  | { view: "roll"; session?: string | undefined }
  /** A certificate is named by its number. */
  | { view: "certificates"; run?: string | undefined; certificate?: string | undefined }
  | { view: "places"; look?: "facilities" | "equipment" | "availability" | undefined; place?: string | undefined }
  | { view: "reports" }
  | { view: "letters"; tab?: "texts" | "due" | "retention" | undefined }
  | { view: "inbox"; kind?: InboxKind | undefined }
  | { view: "library"; resource?: string | undefined }
  | { view: "history" }
  | { view: "settings"; open?: "check" };

class Where {
  now = $state.raw<Place>({ view: "today" });
}
export const where = new Where();

/** Goes to a place. */
export function go(place: Place): void {
  where.now = place;
}
