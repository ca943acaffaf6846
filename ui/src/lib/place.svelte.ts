/** Where the window is. There is no router: a place is a value, and only `App.svelte` turns it into a view. */
export type Place =
  | { view: "people"; person?: string | undefined; run?: string | undefined }
  | { view: "runs"; run?: string | undefined; tab?: string | undefined; session?: string | undefined }
  | { view: "roll"; session?: string | undefined }
  | { view: "certificates"; run?: string | undefined; certificate?: string | undefined }
  | { view: "reports" }
  | { view: "history" }
  | { view: "settings" };

class Where {
  now = $state.raw<Place>({ view: "people" });
}
export const where = new Where();

/** Goes to a place. */
export function go(place: Place): void {
  where.now = place;
}
