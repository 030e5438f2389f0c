import type { Icons } from "./icons";
import type { Renderer, RendererEvents } from "./renderer";
import type { Texts } from "./texts";

/** From this many nodes on the overview is drawn by WebGL, where a GPU does it. */
const MANY = 1_500;
const NARROW = 1_200;

export type RendererMaker = (host: HTMLElement, icons: Icons, texts: Texts, events: RendererEvents) => Renderer;

/** Which renderer draws; "?renderer=sigma" or "cytoscape" in the address overrides the choice. Only the one chosen is fetched. */
export async function rendererFor(nodes: number): Promise<RendererMaker> {
  const wish = new URLSearchParams(location.search).get("renderer");
  if (wish === "sigma" || (wish !== "cytoscape" && nodes > MANY && hasGpu())) {
    const { SigmaRenderer } = await import("./sigmaRenderer");
    return (...parts) => new SigmaRenderer(...parts);
  }
  const { CytoscapeRenderer } = await import("./cytoscapeRenderer");
  return (...parts) => new CytoscapeRenderer(...parts);
}

/** Rows serve better than a slow or a small picture. */
export function prefersTable(): boolean {
  return innerWidth < NARROW || !hasGpu();
}

let known: boolean | undefined;

function hasGpu(): boolean {
  known ??= askGpu();
  return known;
}

function askGpu(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return false;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|basic render|software/i.test(name);
}
