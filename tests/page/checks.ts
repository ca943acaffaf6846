// What every screen must keep to, read from the page as the browser computed it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";

const AXE = readFileSync(resolve("node_modules/axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact?: string | null;
  nodes: { target: unknown[]; failureSummary?: string }[];
}
declare global {
  interface Window {
    axe?: { run(options: unknown): Promise<{ violations: Violation[] }> };
  }
}

/** Serious and critical faults of WCAG 2.2 AA, as axe finds them. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const runOnly = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
    return (await window.axe?.run({ runOnly, resultTypes: ["violations"] }))?.violations ?? [];
  });
  return violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `axe ${one.id}: ${one.nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary ?? ""})`).join("; ")}`);
}

/**
 * The look: sizes of text from the scale, colours from the tokens, space on the grid of 4 px (2 px inside small signs), nothing cut without an ellipsis,
 * no controls over one another, one filled button a view, no sideways scroll.
 */
export async function lookFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Map<string, number>();
    const fault = (what: string, at: Element): void => {
      const own = [...at.classList].filter((name) => !name.startsWith("svelte-")).join(".");
      const key = `${what} at ${at.tagName.toLowerCase()}${own && `.${own}`} “${(at.textContent ?? "").trim().slice(0, 24)}”`;
      faults.set(key, (faults.get(key) ?? 0) + 1);
    };
    const pen = document.createElement("canvas").getContext("2d");
    const plain = (colour: string): string => {
      if (!pen) return colour;
      pen.fillStyle = "#000";
      pen.fillStyle = colour;
      return String(pen.fillStyle);
    };
    const root = getComputedStyle(document.documentElement);
    const tokens = new Set<string>();
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSStyleRule)
          for (const name of rule.style) if (name.startsWith("--")) tokens.add(plain(root.getPropertyValue(name).trim()));
    const zoom = Number(root.getPropertyValue("--zoom") || 1) || 1;
    const sizes = new Set([12, 14, 16, 20, 26].map((size) => size * zoom));
    // there the system's colours take the place of the tokens
    const isForced = matchMedia("(forced-colors: active)").matches;
    const isOn = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 0.02;
    const layer = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
    const seen = [...document.querySelectorAll<HTMLElement>("#app *")].filter(
      (one) =>
        one.checkVisibility({
          visibilityProperty: true,
          contentVisibilityAuto: true,
        }) && !one.closest("svg, .for-readers, option, datalist"),
    );
    for (const one of seen) {
      const box = one.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const style = getComputedStyle(one);
      if (!sizes.has(parseFloat(style.fontSize))) fault(`size of text ${style.fontSize}`, one);
      for (const side of [
        "color",
        "backgroundColor",
        "borderTopColor",
        "borderBottomColor",
        "borderLeftColor",
        "borderRightColor",
      ] as const) {
        const value = style[side];
        if (isForced || /, 0\)$/.test(value)) continue;
        const width = side.startsWith("border") ? style[side.replace("Color", "Width") as "borderTopWidth"] : "1px";
        // one tint of an accent on its ground is made of two tokens
        if (width !== "0px" && !value.startsWith("color(") && !tokens.has(plain(value))) fault(`colour ${value} (${side})`, one);
      }
      const isSmall = one.matches(".chip, kbd, small, li, nav, .n") || box.height <= 32 * zoom;
      for (const side of ["Top", "Bottom", "Left", "Right"] as const) {
        const padding = parseFloat(style[`padding${side}`]);
        if (!isOn(padding, 4) && !(isSmall && isOn(padding, 2))) fault(`padding ${padding}px`, one);
        const margin = parseFloat(style[`margin${side}`]);
        // what auto leaves over is no spacing of ours
        const isAuto = one.matches("dialog, .push, .push *") || margin > 32 * zoom || style.justifySelf === "center";
        if (!isAuto && !isOn(margin, 4) && !(isSmall && isOn(margin, 2))) fault(`margin ${margin}px`, one);
      }
      for (const gap of [style.rowGap, style.columnGap]) {
        if (gap !== "normal" && !isOn(parseFloat(gap), 4) && !(isSmall || one.matches("nav, nav *") ? isOn(parseFloat(gap), 2) : false))
          fault(`gap ${gap}`, one);
      }
      const isCut = one.scrollWidth > one.clientWidth + 1 && /hidden|clip/.test(style.overflowX) && one.clientWidth > 0;
      if (isCut && style.textOverflow !== "ellipsis" && style.webkitLineClamp === "none")
        fault(`cut at ${one.clientWidth} of ${one.scrollWidth} px`, one);
      const spills =
        one.childElementCount === 0 && style.overflowX === "visible" && style.display !== "inline" && one.scrollWidth > one.clientWidth + 1;
      if (spills && one.clientWidth > 0) fault(`spills ${one.scrollWidth - one.clientWidth} px`, one);
    }
    /** What of a box is in sight: boxes that scroll cut it off. */
    const sight = (one: Element): { left: number; right: number; top: number; bottom: number } => {
      let { left, right, top, bottom } = one.getBoundingClientRect();
      for (let around = one.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === "visible") continue;
        const box = around.getBoundingClientRect();
        [left, right, top, bottom] = [
          Math.max(left, box.left),
          Math.min(right, box.right),
          Math.max(top, box.top),
          Math.min(bottom, box.bottom),
        ];
      }
      return { left, right, top, bottom };
    };
    const controls = [...layer.querySelectorAll<HTMLElement>("button, input, select, textarea, [role=tab]")]
      .map((one) => ({ one, box: sight(one) }))
      .filter(({ one, box }) => {
        if (box.right - box.left < 4 || box.bottom - box.top < 4) return false;
        const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        // a row under a sticky head or a toast is covered, which is not what is looked for here
        return top !== null && (one.contains(top) || top.contains(one));
      });
    controls.forEach(({ one, box: a }, at) => {
      for (const { one: other, box: b } of controls.slice(at + 1)) {
        if (one.contains(other) || other.contains(one) || one.closest("label")?.contains(other)) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) fault(`lies over “${(other.textContent ?? "").trim().slice(0, 20)}”`, one);
      }
    });
    const filled = [...layer.querySelectorAll<HTMLElement>("button.filled")].filter(
      (one) => one.checkVisibility() && !one.matches(":disabled, [aria-disabled=true]") && (layer !== document || !one.closest("dialog")),
    );
    if (filled.length > 1) fault(`${filled.length} filled buttons`, filled[1] as HTMLElement);
    if (document.documentElement.scrollWidth > innerWidth) fault("the page scrolls sideways", document.body);
    return [...faults].map(([what, times]) => `look: ${what}${times > 1 ? ` (${times} times)` : ""}`);
  });
}
