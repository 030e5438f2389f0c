using System.Globalization;
using Graph.Linkage.Model;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Shared;

/// <summary>Shows loading, empty, error or the content, so that no view forgets one of the four.</summary>
public sealed partial class StatePanel
{
    /// <summary>Which of the four.</summary>
    [Parameter, EditorRequired]
    public PanelState State { get; set; }

    /// <summary>What is missing, for the empty state.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>What to do about it.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What went wrong; a <see cref="GraphException"/> is told in its own words, others are not shown.</summary>
    [Parameter]
    public Exception? Failure { get; set; }

    /// <summary>Asks again.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    /// <summary>Buttons of the empty and the error state.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>The content.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string? FailureText => (Failure as GraphException) is { } known ? UserMessages.Text(known.UserMessage, CultureInfo.CurrentUICulture) : null;

    private string? FailureHint => (Failure as GraphException) is { } known ? UserMessages.Hint(known.UserMessage, CultureInfo.CurrentUICulture) : null;
}
