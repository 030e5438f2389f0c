namespace Graph.Web.Resources;

/// <summary>Names the texts of the canvas, for <c>IStringLocalizer&lt;Canvas&gt;</c>.</summary>
public sealed class Canvas;
