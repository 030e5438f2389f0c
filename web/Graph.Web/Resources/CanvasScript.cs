namespace Graph.Web.Resources;

/// <summary>Names the texts that the canvas hands to its scripts.</summary>
public sealed class CanvasScript;
