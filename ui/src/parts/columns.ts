/** A column of a `DataTable`. */
export interface Column {
  id: string;
  label: string;
  /** A CSS length; without it the column shares what is left. */
  width?: string;
  /** Numbers: aligned to the end. */
  end?: boolean;
  sorts?: boolean;
  /** Left out where the window is narrow. */
  extra?: boolean;
}
