using System.Globalization;
using Bunit;
using Graph.Jobs;
using Graph.Linkage.Store;
using Graph.Web.Components.Canvas;
using Graph.Web.Components.Shared;
using Graph.Web.Hosting;
using Graph.Web.Hosting.Imports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

/// <summary>Renders pages over a real store, in Chinese unless a test says otherwise.</summary>
public abstract class PageTests
{
    private CultureInfo _before = CultureInfo.InvariantCulture;
    private BunitContext? _context;

    internal SampleStore Sample { get; private set; } = null!;

    internal FakeImporter Importer { get; private set; } = null!;

    protected BunitContext Context => _context!;

    [SetUp]
    public async Task OpenAsync()
    {
        _before = CultureInfo.CurrentUICulture;
        Read("zh-CN");
        Sample = await CreateAsync();
        Importer = new FakeImporter();
        _context = new BunitContext();
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        var services = _context.Services;
        services.AddMudServices(mud => mud.PopoverOptions.CheckForPopoverProvider = false);
        services.AddLocalization();
        services.AddSingleton(NullLoggerFactory.Instance);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new HostOptions(Sample.Store.DataFolder, IsDemo));
        var holder = new StoreHolder();
        holder.Hold(Sample.Store);
        services.AddSingleton(holder);
        services.AddSingleton(Sample.Store);
        services.AddSingleton<SearchTokens>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<EntityDirectory>();
        services.AddScoped<EvidenceDrawerState>();
        services.AddContentPages();
        services.AddSingleton<IRunWaker, FakeWaker>();
        services.AddSingleton<RunActivity>();
        services.AddSingleton<IImporter>(Importer);
        // The canvas is scripts; its own tests drive it in a browser.
        _context.ComponentFactories.AddStub<GraphCanvas>();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _context!.DisposeAsync();
        await Sample.DisposeAsync();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _before;
    }

    /// <summary>Whether the pages belong to the demo.</summary>
    protected virtual bool IsDemo => false;

    internal virtual Task<SampleStore> CreateAsync() => SampleStore.FilledAsync();

    protected static void Read(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    protected void GoTo(string address) => Context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    /// <summary>Renders a page and waits for a text on it.</summary>
    protected IRenderedComponent<TPage> Show<TPage>(string expected, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        var page = Context.Render(parameters ?? (_ => { }));
        WaitFor(page, expected);
        return page;
    }

    /// <summary>Waits until a page holds a text.</summary>
    protected static void WaitFor<TPage>(IRenderedComponent<TPage> page, string expected)
        where TPage : IComponent => WaitFor(page, () => page.Markup.Contains(expected, StringComparison.Ordinal), expected);

    /// <summary>Waits until something holds; a failed assertion would count even when it is caught, so none is made while waiting.</summary>
    protected static void WaitFor<TPage>(IRenderedComponent<TPage> page, Func<bool> condition, string? expected = null)
        where TPage : IComponent
    {
        try
        {
            page.WaitForState(condition, TimeSpan.FromSeconds(10));
        }
        catch (Bunit.Extensions.WaitForHelpers.WaitForFailedException)
        {
            Assert.Fail($"Waited in vain for '{expected}' on: {page.Markup}");
        }
    }

    /// <summary>Presses the button with a text.</summary>
    protected static void Press<TPage>(IRenderedComponent<TPage> page, string text)
        where TPage : IComponent
    {
        WaitFor(page, () => page.FindAll("button").Any(button => button.TextContent.Trim() == text), text);
        page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent.Trim() == text).Click());
    }

    /// <summary>Does something to an element, between two renderings.</summary>
    protected static void On<TPage>(IRenderedComponent<TPage> page, string selector, Action<AngleSharp.Dom.IElement> act, int index = 0)
        where TPage : IComponent
    {
        WaitFor(page, () => page.FindAll(selector).Count > index, selector);
        page.InvokeAsync(() => act(page.FindAll(selector)[index]));
    }
}
