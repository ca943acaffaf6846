import { isTauri, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Fault, Refusal, Requests, Topic } from "./requests";

export type RequestName = keyof Requests;
export type With<N extends RequestName> = Requests[N][0];
export type Reply<N extends RequestName> = Requests[N][1];
/** A fresh password: the person at the window signs, or, with a login, another account signs and acts for this one request. */
export interface Sign {
  login?: string;
  password: string;
  new_password?: string;
}
/** What every request is answered with: exactly one of the three. */
export type Envelope<T> =
  | { ok: T; refused?: never; fault?: never }
  | { refused: Refusal; ok?: never; fault?: never }
  | { fault: Fault; ok?: never; refused?: never };
/** A file that a person chose or dropped: the window never learns its path. */
export interface ChosenFile {
  token: string;
  name: string;
}

/** The system's dialogs for what the core opens by its path: the book itself and its backups. Null when nothing was chosen. */
export interface Places {
  folder(): Promise<string | null>;
  book(): Promise<string | null>;
}

/** Everything the window needs from outside itself. */
export interface Host {
  call<N extends RequestName>(name: N, input: With<N>, sign?: Sign): Promise<Envelope<Reply<N>>>;
  /** `accept` lists endings with their dots, as an `<input type="file">` takes them. */
  chooseFile(accept: string): Promise<ChosenFile | null>;
  /** None in a browser, which tells no paths: there they are typed. */
  readonly places: Places | null;
  /** Takes in a file that was dropped on the page. */
  takeFile(file: File): Promise<ChosenFile | null>;
  openPaper(token: string, fileName: string): Promise<void>;
  /** Tells when something outside this window changed the book. Gives back how to stop. */
  onTouched(tell: (topics: Topic[]) => void): () => void;
  /** Tells when the system dropped a file on the window. Gives back how to stop. */
  onFileDropped(tell: (file: ChosenFile) => void): () => void;
}

/** Stands for a reply that never came. The number is the fault's own, so that a report can name it. */
const silent = (kind: string): { fault: Fault } => ({ fault: { number: "0", kind } });

function heard<T>(event: string, tell: (payload: T) => void): () => void {
  const stop = listen<T>(event, ({ payload }) => tell(payload));
  return () => void stop.then((end) => end());
}

/** The window of the desktop application. */
export function tauriHost(): Host {
  return {
    async call(name, input, sign) {
      try {
        return await invoke<Envelope<Reply<typeof name>>>("call", { name, with: input, sign: sign ?? null });
      } catch {
        return silent("no_reply");
      }
    },
    chooseFile: (accept) => invoke<ChosenFile | null>("choose_file", { accept }),
    places: { folder: () => invoke<string | null>("choose_folder"), book: () => invoke<string | null>("choose_book") },
    // the shell takes in dropped files itself and tells by the event
    takeFile: async () => null,
    async openPaper(token, fileName) {
      await invoke("open_paper", { token, fileName });
    },
    onTouched: (tell) => heard("touched", tell),
    onFileDropped: (tell) => heard("file-dropped", tell),
  };
}

/** What a browser does not show is saved under its name. */
function saved(address: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
}

/** Bytes of the largest file that is taken in; a larger one is not read, and the core refuses whatever is asked about it by name. */
const FILE_BYTES = 64 * 1024 * 1024;

/** A page served by `rollbook serve`; the token stands in the fragment, which is never sent, and is taken out of sight at once. */
export function loopbackHost(): Host {
  const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
  history.replaceState(null, "", location.pathname + location.search);
  const headers = { Authorization: `Bearer ${token}` };
  const send = async (file: File): Promise<ChosenFile | null> => {
    if (file.size > FILE_BYTES) return { token: `too large: ${file.name}`, name: file.name };
    const reply = await fetch(`/file?name=${encodeURIComponent(file.name)}`, { method: "POST", headers, body: file });
    if (!reply.ok) return null;
    const { token: taken } = (await reply.json()) as { token: string };
    return { token: taken, name: file.name };
  };
  return {
    async call(name, input, sign) {
      try {
        const body = JSON.stringify({ name, with: input, sign: sign ?? null });
        const reply = await fetch("/call", { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body });
        return (await reply.json()) as Envelope<Reply<typeof name>>;
      } catch {
        return silent("no_reply");
      }
    },
    chooseFile: (accept) =>
      new Promise((resolve) => {
        const input = document.createElement("input");
        input.type = "file";
        input.accept = accept;
        input.addEventListener("change", () => void (input.files?.[0] ? send(input.files[0]).then(resolve) : resolve(null)));
        input.addEventListener("cancel", () => resolve(null));
        input.click();
      }),
    places: null,
    takeFile: send,
    async openPaper(paper, fileName) {
      const reply = await fetch(`/paper/${encodeURIComponent(paper)}`, { headers });
      if (!reply.ok) return;
      const address = URL.createObjectURL(await reply.blob());
      if (/\.pdf$/.test(fileName)) window.open(address, "_blank", "noopener");
      else saved(address, fileName);
      // the new page has read it long before; without this the bytes stay in memory as long as the window
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    onTouched: () => () => undefined,
    onFileDropped: () => () => undefined,
  };
}

let current: Host | null = null;

/** Sets the host once at start, or a stub in a test. */
export function setHost(host: Host): void {
  current = host;
}

/** The host of this window. */
export function host(): Host {
  current ??= isTauri() ? tauriHost() : loopbackHost();
  return current;
}
