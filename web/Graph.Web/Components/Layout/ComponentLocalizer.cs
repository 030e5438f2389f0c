using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Graph.Web.Components.Layout;

/// <summary>Chinese texts of the component library, which only knows English.</summary>
public sealed class ComponentLocalizer : MudLocalizer
{
    private static readonly ResourceManager Texts = new("Graph.Web.Resources.ShellComponents", typeof(ComponentLocalizer).Assembly);

    /// <inheritdoc />
    public override LocalizedString this[string key]
    {
        get
        {
            var text = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Texts.GetString(key) : null;
            return new LocalizedString(key, text ?? key, resourceNotFound: text is null);
        }
    }
}
