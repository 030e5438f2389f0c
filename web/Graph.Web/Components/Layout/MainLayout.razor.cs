using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Graph.Web.Components.Layout;

/// <summary>App bar, banner of the demo, content, and the evidence drawer that every page shares.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? _boundary;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string SkipTarget => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0] + "#content";

    /// <inheritdoc />
    protected override void OnParametersSet() => _boundary?.Recover();

    private void Recover() => _boundary?.Recover();
}
