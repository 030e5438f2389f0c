using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Graph.TestKit;

/// <summary>Base of the contract fixtures: each test has an empty store of its own.</summary>
public abstract class StoreContract
{
    private readonly List<IStore> _opened = [];

    /// <summary>The clock of the stores.</summary>
    protected FakeTimeProvider Time { get; private set; } = new();

    /// <summary>The store under test.</summary>
    protected IStore Store { get; private set; } = null!;

    /// <summary>Opens a store that is empty and belongs to this test alone.</summary>
    protected abstract Task<IStore> CreateEmptyAsync(TimeProvider time);

    [SetUp]
    public async Task OpenStoreAsync()
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 20, 1, 0, 0, TimeSpan.Zero));
        Store = await OpenAnotherAsync();
    }

    [TearDown]
    public async Task CloseStoresAsync()
    {
        foreach (var store in _opened)
            await store.DisposeAsync();
        _opened.Clear();
    }

    /// <summary>A further empty store.</summary>
    protected async Task<IStore> OpenAnotherAsync()
    {
        var store = await CreateEmptyAsync(Time);
        _opened.Add(store);
        return store;
    }

    /// <summary>The number of an entity that must be there.</summary>
    protected async Task<long> NidAsync(string id) => (await Store.Reader.FindAsync(Viewer.Everything, TestFile.Id(id), default))!.Nid;

    /// <summary>Links of an entity as <c>TYPE from&gt;to xCount</c>.</summary>
    protected async Task<string[]> LinksAsync(string id, Viewer? viewer = null)
    {
        var links = await Store.Reader.LinksAsync(viewer ?? Viewer.Everything, new LinkQuery(await NidAsync(id)), Slice.All, default);
        return [.. links.Items.Select(link => $"{link.Type} {link.From.Id}>{link.To.Id} x{link.Count}")];
    }

    /// <summary>A viewer of some dossiers and regions.</summary>
    protected static Viewer Sees(string dossier, string region = "") => new([dossier], [region], MaskingLevel.None);
}
