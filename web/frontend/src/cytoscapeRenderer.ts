import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from "cytoscape";
import { iconAddress, iconOf, type Icons } from "./icons";
import { fonts, inksOf, lookOf, shortened, type Inks } from "./looks";
import { MEMBER, type Fragment, type GraphEdge, type GraphNode } from "./model";
import type { Camera, Point, Renderer, RendererEvents } from "./renderer";
import { nameOf, yuan, type Texts } from "./texts";

const FIT_PADDING = 40;
const ZOOM_STEP = 1.3;
const READABLE_ZOOM = 0.85;
const SCALE_MAX = 2.2;
const printed: Inks = { paper: "#ffffff", ink: "#1b2430", softInk: "#37424f" };

/** Draws on a 2D canvas; works without a GPU up to about two thousand nodes. */
export class CytoscapeRenderer implements Renderer {
  readonly name = "cytoscape";
  private readonly cy: Core;
  private silent = false;
  /** Grows nodes and texts when much is fitted into little, so that names stay readable. */
  private readonly scale = { value: 1 };

  constructor(host: HTMLElement, private readonly icons: Icons, private readonly texts: Texts, events: RendererEvents) {
    this.cy = cytoscape({
      container: host, style: stylesFor(this.scale, inksOf(host)), minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: true, selectionType: "single",
      layout: { name: "preset" },
    });
    let announced = false;
    this.cy.on("select unselect", () => {
      if (this.silent || announced) return;
      announced = true;
      queueMicrotask(() => {
        announced = false;
        events.selected(this.cy.nodes(":selected").map((n) => n.id()), this.cy.edges(":selected").map((e) => e.id()));
      });
    });
    this.cy.on("dbltap", "node, edge", (event) => events.opened(event.target.id()));
    this.cy.on("dragfreeon", "node", (event) => {
      const moved = event.target.selected() ? this.cy.nodes(":selected") : event.target;
      events.moved(new Map(moved.map((node: cytoscape.NodeSingular) => [node.id(), { ...node.position() }])));
    });
    this.cy.on("mouseover", "node", (event) => event.target.closedNeighborhood().addClass("near"));
    this.cy.on("mouseout", "node", () => this.cy.elements(".near").removeClass("near"));
  }

  load(graph: Fragment): void {
    this.quietly(() => {
      this.cy.elements().remove();
      this.cy.add(this.elements(graph));
    });
    this.camera("fit");
  }

  patch(graph: Fragment): void {
    const wanted = new Set<string>([...graph.nodes, ...graph.edges].map((element) => element.id));
    this.quietly(() => this.cy.batch(() => {
      this.cy.elements().filter((element) => !wanted.has(element.id())).remove();
      this.cy.add(this.elements(graph).filter((element) => this.cy.getElementById(element.data.id!).empty()));
      for (const node of graph.nodes) this.cy.getElementById(node.id).position({ x: node.x, y: node.y });
    }));
  }

  select(nodes: readonly string[], edges: readonly string[]): void {
    const wanted = new Set([...nodes, ...edges]);
    this.quietly(() => this.cy.batch(() => {
      this.cy.elements(":selected").filter((element) => !wanted.has(element.id())).unselect();
      for (const id of wanted) this.cy.getElementById(id).select();
    }));
  }

  highlight(ids: readonly string[] | null): void {
    this.cy.batch(() => {
      this.cy.elements().removeClass("dim lit");
      if (!ids) return;
      this.cy.elements().addClass("dim");
      for (const id of ids) this.cy.getElementById(id).removeClass("dim").addClass("lit");
    });
  }

  setPositions(positions: ReadonlyMap<string, Point>): void {
    this.cy.batch(() => positions.forEach((at, id) => this.cy.getElementById(id).position(at)));
  }

  setPinned(ids: ReadonlySet<string>): void {
    this.cy.batch(() => this.cy.nodes().forEach((node) => {
      node.toggleClass("pinned", ids.has(node.id()));
      if (ids.has(node.id())) node.ungrabify();
      else node.grabify();
    }));
  }

  camera(move: Camera): void {
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    if (move === "fit") {
      this.cy.resize();
      this.cy.fit(undefined, FIT_PADDING);
      if (this.cy.zoom() > 1.5) {
        this.cy.zoom(1.5);
        this.cy.center();
      }
      this.scale.value = Math.min(SCALE_MAX, Math.max(1, READABLE_ZOOM / this.cy.zoom()));
      this.cy.style().update();
    } else if (move === "in" || move === "out") {
      this.cy.zoom({ level: this.cy.zoom() * (move === "in" ? ZOOM_STEP : 1 / ZOOM_STEP), renderedPosition: middle });
    } else {
      const node = this.cy.getElementById(move.center);
      const at = node.nonempty() && node.isNode() ? node.renderedPosition() : null;
      const isInside = at && at.x > 0 && at.y > 0 && at.x < this.cy.width() && at.y < this.cy.height();
      if (at && !isInside) this.cy.center(node);
    }
  }

  /** Black on white, also from a dark screen. */
  export(): string {
    this.cy.style(stylesFor(this.scale, printed));
    try {
      return this.cy.png({ full: true, scale: 2, bg: printed.paper, maxWidth: 6000, maxHeight: 6000 });
    } finally {
      this.cy.style(stylesFor(this.scale, inksOf(this.cy.container()!)));
    }
  }

  screenPosition(id: string): Point | null {
    const node = this.cy.getElementById(id);
    if (node.empty()) return null;
    if (node.isNode()) return { ...node.renderedPosition() };
    return { ...(node as cytoscape.EdgeSingular).renderedMidpoint() };
  }

  dispose(): void {
    this.cy.destroy();
  }

  private quietly(act: () => void): void {
    this.silent = true;
    try {
      act();
    } finally {
      this.silent = false;
    }
  }

  private elements(graph: Fragment): ElementDefinition[] {
    return [...graph.nodes.map((node) => this.node(node)), ...graph.edges.map((edge) => this.edge(edge))];
  }

  private node(node: GraphNode): ElementDefinition {
    const isGroup = node.nid === 0;
    const icon = iconOf(this.icons, node.kind);
    const second = isGroup ? (this.texts["canvas.members"] ?? "{0}").replace("{0}", String(node.size))
      : node.role && node.role !== "Unknown" ? nameOf(this.texts, "role", node.role) : "";
    return {
      group: "nodes",
      data: {
        id: node.id, label: second ? `${shortened(node.label)}\n${second}` : shortened(node.label), icon: iconAddress(icon), colour: icon.colour,
        size: isGroup ? 44 + 6 * Math.sqrt(node.size) : 26 + 18 * (node.score ?? 0),
      },
      position: { x: node.x, y: node.y },
      classes: [isGroup ? "group" : "", node.mark ? `mark-${node.mark}` : "", node.role === "Leader" ? "leader" : ""].join(" ").trim(),
    };
  }

  private edge(edge: GraphEdge): ElementDefinition {
    const look = lookOf(edge.type);
    const name = edge.type === MEMBER ? "" : nameOf(this.texts, "link", edge.type);
    const amount = edge.sumFen > 0 ? ` ¥${yuan(edge.sumFen)}` : "";
    const count = edge.count > 1 ? ` ×${edge.count}` : "";
    return {
      group: "edges",
      data: {
        id: edge.id, source: edge.source, target: edge.target, label: (name + count + amount).trim(), colour: look.colour, line: look.line,
        width: Math.min(7, 1.2 + Math.log10(Math.max(1, edge.count)) * 1.6), arrow: edge.directed && edge.type !== MEMBER ? "triangle" : "none",
      },
    };
  }
}

function stylesFor(scale: { readonly value: number }, inks: Inks): StylesheetJson {
  const sized = (node: cytoscape.NodeSingular): number => node.data("size") * scale.value;
  return [
    {
      selector: "node",
      style: {
        width: sized, height: sized, "background-color": "#ffffff", "background-image": "data(icon)", "background-fit": "none",
        "background-width": "62%", "background-height": "62%", "border-width": 1.5, "border-color": "data(colour)", label: "data(label)",
        "font-family": fonts, "font-size": () => 11 * scale.value, color: inks.ink, "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "wrap",
        "text-max-width": "160px", "text-background-color": inks.paper, "text-background-opacity": 0.75, "text-background-padding": "1px",
        "min-zoomed-font-size": 7.5,
      },
    },
    { selector: "node.group", style: { shape: "round-hexagon", "background-color": "#f1eef8", "border-width": 2, "font-size": () => 13 * scale.value, "font-weight": 600, "min-zoomed-font-size": 4 } },
    { selector: "node.leader", style: { "border-width": 4, "border-style": "double", "border-color": "#b3261e", "font-weight": 600 } },
    { selector: "node.mark-implicated", style: { "border-color": "#b3261e", "border-width": 3 } },
    { selector: "node.mark-excluded", style: { opacity: 0.45 } },
    { selector: "node.pinned", style: { "border-style": "dashed", "border-width": 3 } },
    {
      selector: "edge",
      style: {
        width: (edge: cytoscape.EdgeSingular) => edge.data("width") * Math.sqrt(scale.value), "line-color": "data(colour)", "line-style": "data(line)" as never, "target-arrow-color": "data(colour)",
        "target-arrow-shape": "data(arrow)" as never, "arrow-scale": 0.9, "curve-style": "bezier", opacity: 0.7, label: "data(label)",
        "font-family": fonts, "font-size": 10, color: inks.softInk, "text-rotation": "autorotate", "text-background-color": inks.paper,
        "text-background-opacity": 0.85, "min-zoomed-font-size": 8,
      },
    },
    { selector: ".dim", style: { opacity: 0.15 } },
    { selector: ".lit", style: { opacity: 1 } },
    { selector: "node.near", style: { "min-zoomed-font-size": 0, "z-index": 5 } },
    { selector: "edge.near", style: { opacity: 1, "font-size": () => 10 * scale.value, "min-zoomed-font-size": 0, "z-index": 5 } },
    { selector: "node:selected", style: { "border-color": "#0f62fe", "border-width": 5, "border-style": "solid", "min-zoomed-font-size": 0, "z-index": 10 } },
    { selector: "edge:selected", style: { "line-color": "#0f62fe", "target-arrow-color": "#0f62fe", opacity: 1, "font-size": () => 10 * scale.value, "min-zoomed-font-size": 0, "z-index": 10 } },
  ];
}
