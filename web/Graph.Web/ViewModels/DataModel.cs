using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>States what the store holds and whether it is sound.</summary>
public sealed class DataModel(IStore store)
{
    /// <summary>Where the data lie.</summary>
    public string DataFolder => store.DataFolder;

    /// <summary>Bytes of the store, of the original files and of the rest.</summary>
    public (long Store, long Originals, long Other) Size => Graph.Web.Hosting.DataFolder.SizeOf(store.DataFolder);

    /// <summary>Sizes and hash.</summary>
    public Task<StoreInfo> InfoAsync(CancellationToken cancellation) => store.Linkage.InfoAsync(cancellation);

    /// <summary>One message per difference; none when all is well.</summary>
    public Task<IReadOnlyList<UserMessage>> VerifyAsync(CancellationToken cancellation) => store.Linkage.VerifyAsync(cancellation);
}
