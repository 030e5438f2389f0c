/** The canvas as the component on the server knows it. */

import { Controller, type Listener, type Options } from "./controller";
import { Api } from "./api";
import { rendererFor } from "./choice";
import type { Point } from "./renderer";

/** What browser tests ask: the model, not pixels. */
interface TestHook {
  nodes(): { id: string; kind: string; label: string }[];
  edges(): { id: string; source: string; target: string; type: string }[];
  selection(): { nodes: string[]; edges: string[] };
  select(nodes: string[], edges?: string[]): void;
  command(name: string): Promise<void>;
  expand(id: string, type?: string, kind?: string, limit?: number): Promise<void>;
  position(id: string): Point | null;
  renderer(): string;
}

declare global {
  interface Window {
    graphCanvas?: TestHook;
  }
}

export async function create(
  root: HTMLElement, listener: Listener, options: Options,
): Promise<{ dispose(): void; load(): Promise<void>; select(nodes: string[]): void }> {
  const api = new Api(options.api, options.culture);
  // Its size decides what draws it; a failure is told by the controller, which asks again.
  const document = await api.graph(options.snapshot, options.view).catch(() => null);
  const make = await rendererFor(document?.nodes.id.length ?? 0);
  const controller = new Controller(root, listener, options, api, make);
  const hook: TestHook = {
    nodes: () => controller.model.visible().nodes.map(({ id, kind, label }) => ({ id, kind, label })),
    edges: () => controller.model.visible().edges.map(({ id, source, target, type }) => ({ id, source, target, type })),
    selection: () => controller.selection,
    select: (nodes, edges = []) => controller.select(nodes, edges),
    command: (name) => controller.command(name as Parameters<Controller["command"]>[0]),
    expand: (id, type = "", kind = "", limit = 50) => controller.expand(id, type, kind, limit),
    position: (id) => controller.pagePosition(id),
    renderer: () => controller.rendererName,
  };
  window.graphCanvas = hook;
  void controller.load(document);
  return {
    load: () => controller.load(),
    select: (nodes) => controller.select(nodes, []),
    dispose: () => {
      controller.dispose();
      if (window.graphCanvas === hook) delete window.graphCanvas;
    },
  };
}
