import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { iconOf, type Icons } from "./icons";
import { fonts, inksOf, lookOf, shortened, type Inks } from "./looks";
import { MEMBER, type Fragment, type GraphEdge, type GraphNode } from "./model";
import type { Camera, Point, Renderer, RendererEvents } from "./renderer";
import { nameOf, type Texts } from "./texts";

const ZOOM_STEP = 1.3;
const PICTURE_SCALE = 2;
const PICTURE_MAX = 3_000;
const selectedColour = "#0f62fe";

/** Draws with WebGL: overviews of thousands of nodes stay fluid where there is a GPU. */
export class SigmaRenderer implements Renderer {
  readonly name = "sigma";
  private readonly graph = new MultiDirectedGraph();
  private readonly sigma: Sigma;
  private readonly inks: Inks;
  private selected = new Set<string>();
  private lit: ReadonlySet<string> | null = null;
  private pinned: ReadonlySet<string> = new Set();
  private dragged: string | null = null;
  private hasMoved = false;

  constructor(private readonly host: HTMLElement, private readonly icons: Icons, private readonly texts: Texts, events: RendererEvents) {
    this.inks = inksOf(host);
    this.sigma = new Sigma(this.graph, host, this.settings());
    this.sigma.on("clickNode", ({ node, event }) => this.choose(node, isAdding(event.original), events));
    this.sigma.on("clickEdge", ({ edge }) => events.selected([], [edge]));
    this.sigma.on("clickStage", () => events.selected([], []));
    this.sigma.on("doubleClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      events.opened(node);
    });
    this.listenToDrags(events);
  }

  load(graph: Fragment): void {
    this.graph.clear();
    this.patch(graph);
    this.camera("fit");
  }

  patch(graph: Fragment): void {
    const nodes = new Set(graph.nodes.map((node) => node.id));
    const edges = new Set(graph.edges.map((edge) => edge.id));
    this.graph.forEachEdge((id) => { if (!edges.has(id)) this.graph.dropEdge(id); });
    this.graph.forEachNode((id) => { if (!nodes.has(id)) this.graph.dropNode(id); });
    for (const node of graph.nodes) this.graph.mergeNode(node.id, this.node(node));
    for (const edge of graph.edges) if (!this.graph.hasEdge(edge.id)) this.graph.addEdgeWithKey(edge.id, edge.source, edge.target, this.edge(edge));
    this.sigma.refresh();
  }

  select(nodes: readonly string[], edges: readonly string[]): void {
    this.selected = new Set([...nodes, ...edges]);
    this.sigma.refresh();
  }

  highlight(ids: readonly string[] | null): void {
    this.lit = ids && new Set(ids);
    this.sigma.refresh();
  }

  setPositions(positions: ReadonlyMap<string, Point>): void {
    positions.forEach((at, id) => { if (this.graph.hasNode(id)) this.graph.mergeNodeAttributes(id, { x: at.x, y: -at.y }); });
  }

  setPinned(ids: ReadonlySet<string>): void {
    this.pinned = ids;
  }

  camera(move: Camera): void {
    const camera = this.sigma.getCamera();
    if (move === "fit") {
      this.sigma.setCustomBBox(null);
      this.sigma.refresh();
      camera.setState({ x: 0.5, y: 0.5, ratio: 1.1, angle: 0 });
    } else if (move === "in" || move === "out") {
      camera.setState({ ratio: camera.getState().ratio * (move === "in" ? 1 / ZOOM_STEP : ZOOM_STEP) });
    } else {
      const at = this.screenPosition(move.center);
      const { width, height } = this.sigma.getDimensions();
      const shown = this.sigma.getNodeDisplayData(move.center);
      if (at && shown && !(at.x > 0 && at.y > 0 && at.x < width && at.y < height)) camera.setState({ x: shown.x, y: shown.y });
    }
  }

  /** Drawn anew in a larger field beside the page: what the screen shows cannot be read back, and is not sharp enough for paper. */
  export(): string {
    const field = document.createElement("div");
    const shrink = Math.min(1, PICTURE_MAX / (Math.max(this.host.clientWidth, this.host.clientHeight) * PICTURE_SCALE));
    field.style.cssText = `position:fixed;left:-20000px;top:0;width:${this.host.clientWidth * PICTURE_SCALE * shrink}px;height:${this.host.clientHeight * PICTURE_SCALE * shrink}px`;
    document.body.append(field);
    const printed = new Sigma(this.graph, field, { ...this.settings(), labelColor: { color: "#1b2430" }, labelSize: 22 });
    try {
      printed.refresh();
      const paper = document.createElement("canvas");
      paper.width = field.clientWidth;
      paper.height = field.clientHeight;
      const pen = paper.getContext("2d")!;
      pen.fillStyle = "#ffffff";
      pen.fillRect(0, 0, paper.width, paper.height);
      for (const layer of ["edges", "edgeLabels", "nodes", "labels"]) {
        const canvas = printed.getCanvases()[layer];
        if (canvas) pen.drawImage(canvas, 0, 0, canvas.width, canvas.height, 0, 0, paper.width, paper.height);
      }
      return paper.toDataURL("image/png");
    } finally {
      printed.kill();
      field.remove();
    }
  }

  screenPosition(id: string): Point | null {
    if (this.graph.hasNode(id)) return this.sigma.graphToViewport(this.place(id));
    if (!this.graph.hasEdge(id)) return null;
    const [from, to] = this.graph.extremities(id).map((end) => this.place(end));
    return this.sigma.graphToViewport({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  }

  dispose(): void {
    this.sigma.kill();
  }

  private settings(): ConstructorParameters<typeof Sigma>[2] {
    return {
      allowInvalidContainer: true, enableEdgeEvents: true, renderEdgeLabels: false, labelFont: fonts, labelSize: 11, labelColor: { color: this.inks.ink },
      labelRenderedSizeThreshold: 5, defaultEdgeType: "line", zIndex: true, minCameraRatio: 0.02, maxCameraRatio: 20,
      nodeReducer: (id, data) => ({
        ...data,
        ...(this.selected.has(id) ? { color: selectedColour, highlighted: true, forceLabel: true, zIndex: 2 } : {}),
        ...(this.lit && !this.lit.has(id) ? { color: "#d5dae1", label: "" } : {}),
      }),
      edgeReducer: (id, data) => ({
        ...data,
        ...(this.selected.has(id) ? { color: selectedColour, size: data.size + 2, zIndex: 2 } : {}),
        ...(this.lit && !this.lit.has(id) ? { color: "#e6e9ee" } : {}),
      }),
    };
  }

  private node(node: GraphNode): Record<string, unknown> {
    const isGroup = node.nid === 0;
    return {
      x: node.x, y: -node.y, label: shortened(node.label) + (node.role && node.role !== "Unknown" && !isGroup ? ` · ${nameOf(this.texts, "role", node.role)}` : ""),
      size: isGroup ? 8 + Math.sqrt(node.size) : 5 + 7 * (node.score ?? 0), color: node.mark === "excluded" ? "#b8c0ca" : iconOf(this.icons, node.kind).colour,
      forceLabel: isGroup || node.role === "Leader",
    };
  }

  private edge(edge: GraphEdge): Record<string, unknown> {
    return {
      size: Math.min(5, 0.8 + Math.log10(Math.max(1, edge.count))), color: lookOf(edge.type).colour,
      type: edge.directed && edge.type !== MEMBER ? "arrow" : "line",
    };
  }

  private choose(id: string, adds: boolean, events: RendererEvents): void {
    const nodes = [...this.selected].filter((each) => this.graph.hasNode(each));
    if (!adds) return events.selected([id], []);
    events.selected(nodes.includes(id) ? nodes.filter((each) => each !== id) : [...nodes, id], []);
  }

  private listenToDrags(events: RendererEvents): void {
    this.sigma.on("downNode", ({ node }) => {
      if (this.pinned.has(node)) return;
      this.dragged = node;
      this.hasMoved = false;
      // Otherwise the picture would shrink and grow with the node that is moved out of it.
      if (!this.sigma.getCustomBBox()) this.sigma.setCustomBBox(this.sigma.getBBox());
    });
    this.sigma.getMouseCaptor().on("mousemovebody", (event) => {
      if (!this.dragged) return;
      const at = this.sigma.viewportToGraph(event);
      this.graph.mergeNodeAttributes(this.dragged, at);
      this.hasMoved = true;
      event.preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
    });
    this.sigma.getMouseCaptor().on("mouseup", () => {
      if (this.dragged && this.hasMoved) {
        const at = this.place(this.dragged);
        events.moved(new Map([[this.dragged, { x: at.x, y: -at.y }]]));
      }
      this.dragged = null;
    });
  }

  private place(id: string): Point {
    return { x: this.graph.getNodeAttribute(id, "x") as number, y: this.graph.getNodeAttribute(id, "y") as number };
  }
}

function isAdding(event: MouseEvent | TouchEvent): boolean {
  return event.ctrlKey || event.shiftKey || event.metaKey;
}
