import type { Envelope, Host, Reply, RequestName, Sign, With } from "../src/lib/host";
import type { Fault } from "../src/lib/requests";

type Answer<N extends RequestName> =
  Reply<N> | { refused: { reason: string; details: Record<string, string | undefined> } } | { fault: Fault };
/** Answers of a made-up core, one by one: for looking at screens and for tests of components. */
export type StubPart = { [N in RequestName]?: (input: With<N>, sign: Sign | undefined) => Answer<N> };

const parts = import.meta.glob<{ default: StubPart }>("./stub-*.ts", { eager: true });

/** A host without a core. `extra` wins over the answers of the folder. */
export function stubHost(extra: StubPart = {}): Host {
  const answers: StubPart = Object.assign({}, ...Object.values(parts).map((part) => part.default), extra);
  return {
    async call<N extends RequestName>(name: N, input: With<N>, sign?: Sign): Promise<Envelope<Reply<N>>> {
      const answer = answers[name]?.(input, sign);
      if (answer === undefined) return { fault: { number: "stub", kind: name } };
      const text = JSON.parse(JSON.stringify(answer)) as Answer<N>;
      if (
        typeof text === "object" &&
        text !== null &&
        ("refused" in text || "fault" in text) &&
        !Array.isArray(text) &&
        !("receipt" in text)
      )
        return text as Envelope<Reply<N>>;
      return { ok: text as Reply<N> };
    },
    chooseFile: async () => ({ token: "chosen", name: "Participants MAB-02 final.xlsx" }),
    takeFile: async (file) => ({ token: "dropped", name: file.name }),
    openPaper: async () => undefined,
    onTouched: () => () => undefined,
    onFileDropped: () => () => undefined,
  };
}
