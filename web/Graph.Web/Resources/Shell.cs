namespace Graph.Web.Resources;

/// <summary>Names the texts of the layout and the shared controls, for <c>IStringLocalizer&lt;Shell&gt;</c>.</summary>
public sealed class Shell;
