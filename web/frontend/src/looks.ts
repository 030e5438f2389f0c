/** How links and the canvas look: by what a link says (talk, money, device, identity, place), never by colour alone. */

import { MEMBER } from "./model";

export interface Look {
  readonly colour: string;
  readonly line: "solid" | "dashed" | "dotted";
}

const looks: Record<string, Look> = {
  CALLED: { colour: "#0b6b62", line: "solid" }, SMSED: { colour: "#0b6b62", line: "dashed" },
  TRANSFERRED_TO: { colour: "#a85f00", line: "solid" }, WITHDREW_AT: { colour: "#a85f00", line: "dashed" },
  USED_IN: { colour: "#5b4b8a", line: "solid" }, HAS_NUMBER: { colour: "#5b4b8a", line: "dashed" },
  LOGGED_IN_FROM: { colour: "#1565a7", line: "solid" }, SEEN_AT: { colour: "#1565a7", line: "dotted" },
  REPORTED_IN: { colour: "#b3261e", line: "solid" }, VICTIM_OF: { colour: "#b3261e", line: "dotted" },
  [MEMBER]: { colour: "#aab3bf", line: "dotted" },
};

export function lookOf(type: string): Look {
  return looks[type] ?? { colour: "#6b7686", line: "dashed" };
}

/** Colours of the theme in force where the canvas stands. */
export interface Inks {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
}

export function inksOf(host: Element): Inks {
  const style = getComputedStyle(host);
  const colour = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  return { paper: colour("--graph-surface", "#ffffff"), ink: colour("--graph-ink", "#1b2430"), softInk: colour("--graph-ink-soft", "#37424f") };
}

export const fonts = 'system-ui, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';

/** The ends of a long number tell cards apart; the table has it in full. */
export function shortened(label: string): string {
  return /^[0-9A-Za-z*]{14,}$/.test(label) ? `${label.slice(0, 4)}…${label.slice(-4)}` : label;
}
