using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Graph.Web.Paper;

/// <summary>A text of a drawing; markup of components has another use for the tag.</summary>
public sealed class PaperLabel : ComponentBase
{
    /// <summary>Middle of the text.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = "";

    /// <summary>Foot of the text.</summary>
    [Parameter, EditorRequired]
    public string Y { get; set; } = "";

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddContent(3, Text);
        builder.CloseElement();
    }
}
