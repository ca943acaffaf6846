// The completion rule as the editor holds it: texts while they are typed, and back to the core's tree.
import { latinDigits } from "$lib/dates";
import type { AssessmentKind, CompletionRule, Rule } from "$lib/requests";

export const GROUPS = ["all", "any", "at_least"] as const;
export const LEAVES = ["min_hours_pct", "min_sessions", "mandatory_tag", "min_score", "signed_off"] as const;
export const ASSESSMENTS: readonly AssessmentKind[] = ["exam", "post", "practical", "pre"];
export type GroupKind = (typeof GROUPS)[number];
export type LeafKind = (typeof LEAVES)[number];

/** One node of the rule being edited. Numbers are texts: a half-typed one is not lost. */
export interface DraftRule {
  id: number;
  kind: GroupKind | LeafKind;
  n: string;
  pct: string;
  tag: string;
  assessment: AssessmentKind;
  /** Codes of competencies; empty means all of the version. */
  codes: string;
  of: DraftRule[];
}

/** Why a node cannot be kept yet. */
export type RuleFault = "bad_percent" | "bad_count" | "count_too_high" | "no_tag" | "empty_group";

let made = 0;

/** A new node. No threshold is filled in: a centre sets its own. */
export function newRule(kind: DraftRule["kind"]): DraftRule {
  made += 1;
  return { id: made, kind, n: "", pct: "", tag: "", assessment: "exam", codes: "", of: [] };
}

export function isGroup(kind: DraftRule["kind"]): kind is GroupKind {
  return (GROUPS as readonly string[]).includes(kind);
}

export function toDraft(rule: Rule): DraftRule {
  if ("all" in rule) return { ...newRule("all"), of: rule.all.map(toDraft) };
  if ("any" in rule) return { ...newRule("any"), of: rule.any.map(toDraft) };
  if ("at_least" in rule) return { ...newRule("at_least"), n: String(rule.at_least.n), of: rule.at_least.of.map(toDraft) };
  if ("min_hours_pct" in rule) return { ...newRule("min_hours_pct"), pct: String(rule.min_hours_pct.pct) };
  if ("min_sessions" in rule) return { ...newRule("min_sessions"), n: String(rule.min_sessions.n), pct: String(rule.min_sessions.pct) };
  if ("min_score" in rule) return { ...newRule("min_score"), assessment: rule.min_score.kind, pct: String(rule.min_score.pct) };
  if ("signed_off" in rule) return { ...newRule("signed_off"), codes: rule.signed_off.codes?.join(", ") ?? "" };
  return { ...newRule("mandatory_tag"), tag: rule.mandatory_tag.tag };
}

function whole(text: string): number | null {
  const digits = latinDigits(text.trim());
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

/** What is wrong with one node alone; null when it can be kept. */
export function faultOf(draft: DraftRule): RuleFault | null {
  const n = whole(draft.n);
  const pct = whole(draft.pct);
  const badPct = pct === null || pct < 1 || pct > 100;
  if (isGroup(draft.kind)) {
    if (draft.of.length === 0) return "empty_group";
    if (draft.kind !== "at_least") return null;
    if (n === null || n < 1) return "bad_count";
    return n > draft.of.length ? "count_too_high" : null;
  }
  if (draft.kind === "signed_off") return null;
  if (draft.kind === "mandatory_tag") return draft.tag.trim() === "" ? "no_tag" : null;
  if (draft.kind === "min_sessions" && (n === null || n < 1)) return "bad_count";
  return badPct ? "bad_percent" : null;
}

/** True when no node of the tree has a fault. */
export function isWhole(draft: DraftRule): boolean {
  return faultOf(draft) === null && draft.of.every(isWhole);
}

function build(draft: DraftRule): Rule {
  const n = whole(draft.n) ?? 0;
  const pct = whole(draft.pct) ?? 0;
  const of = draft.of.map(build);
  switch (draft.kind) {
    case "all":
      return { all: of };
    case "any":
      return { any: of };
    case "at_least":
      return { at_least: { n, of } };
    case "min_hours_pct":
      return { min_hours_pct: { pct } };
    case "min_sessions":
      return { min_sessions: { n, pct } };
    case "mandatory_tag":
      return { mandatory_tag: { tag: draft.tag.trim() } };
    case "min_score":
      return { min_score: { kind: draft.assessment, pct } };
    case "signed_off": {
      const codes = draft.codes.split(/[\s,،]+/).filter((code) => code !== "");
      return { signed_off: codes.length > 0 ? { codes } : {} };
    }
  }
}

/** The rule that the draft says; null while a node has a fault. */
export function toRule(draft: DraftRule, excusedStaysExpected: boolean): CompletionRule | null {
  return isWhole(draft) ? { rule: build(draft), excused_stays_expected: excusedStaysExpected } : null;
}
