/** Texts come from the resources of the page; a missing one shows its key. */
export type Texts = Record<string, string>;

export function text(texts: Texts, key: string, ...values: (string | number)[]): string {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}

/** The name of a kind, type or role; those of one's own stand for themselves. */
export function nameOf(texts: Texts, room: "kind" | "link" | "role", name: string): string {
  return texts[`${room}.${name}`] ?? name;
}

export function yuan(fen: number): string {
  return (fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
