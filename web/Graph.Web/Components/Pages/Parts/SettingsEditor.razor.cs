using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages.Parts;

/// <summary>Edits a settings document; every change is a version with a reason.</summary>
public sealed partial class SettingsEditor
{
    private StateView<SettingsDocument>? _view;
    private SettingsDraft? _draft;
    private string _reason = "";
    private string? _failure;
    private bool _isSaved;

    /// <summary>Name of the document.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    private static PageText T => PageText.Instance;

    [Inject]
    private SettingsModel Model { get; set; } = default!;

    [Inject]
    private CurrentViewer Current { get; set; } = default!;

    private async Task<SettingsDocument?> LoadAsync(CancellationToken cancellation)
    {
        var document = await Model.GetAsync(Name, cancellation);
        _draft = document is null ? null : SettingsDraft.Parse(document.Json);
        return document;
    }

    private async Task SaveAsync()
    {
        _isSaved = false;
        string? wrong = null;
        if (string.IsNullOrWhiteSpace(_reason))
            _failure = T["mark.reason.missing"];
        else if (_draft?.ToJson(out wrong) is { } json)
            await PutAsync(json);
        else
            _failure = T["setting.wrong", T.Word($"setting.{Name}", wrong ?? "")];
    }

    private async Task PutAsync(string json)
    {
        try
        {
            await Model.PutAsync(Name, json, Current.Name, _reason.Trim(), CancellationToken.None);
            _failure = null;
            _reason = "";
            _isSaved = true;
            if (_view is not null)
                await _view.ReloadAsync();
        }
        catch (GraphException failure)
        {
            _failure = Shown.Message(failure.UserMessage);
        }
    }
}
