using Graph.Linkage.Model;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>What all content pages share: texts, the viewer, and addresses that carry the state of the page.</summary>
public abstract class ContentPage : ComponentBase
{
    /// <summary>Texts.</summary>
    protected static PageText T => PageText.Instance;

    /// <summary>Who looks.</summary>
    [Inject]
    protected CurrentViewer Current { get; set; } = default!;

    /// <summary>Where the page is.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>What he may see.</summary>
    protected Viewer Viewer => Current.Viewer;

    /// <summary>The address of this page with one parameter changed; null takes it out. Another filter begins at the first page.</summary>
    protected string With(string name, object? value)
    {
        var changes = new Dictionary<string, object?> { [name] = value };
        if (name != "page")
            changes["page"] = null;
        return Navigation.GetUriWithQueryParameters(changes);
    }

    /// <summary>Goes to this page with one parameter changed.</summary>
    protected void Go(string name, object? value) => Navigation.NavigateTo(With(name, value));
}
