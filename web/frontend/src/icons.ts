/** Paths and colours of the kinds, handed in by the page so that lists and canvas show the same ones. */
export interface Icon {
  path: string;
  colour: string;
}

export type Icons = Record<string, Icon>;

const fallback: Icon = { path: "M12 3 L21 12 L12 21 L3 12 Z", colour: "#4a5666" };

export function iconOf(icons: Icons, kind: string): Icon {
  return icons[kind] ?? fallback;
}

export function iconAddress(icon: Icon): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24"><path fill="${icon.colour}" fill-rule="evenodd" d="${icon.path}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
