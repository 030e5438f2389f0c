using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Lists dossiers and names them. A name is an entry of the operation log; the latest holds.</summary>
public sealed class DossiersModel(IStore store)
{
    private const string Named = "dossier";

    /// <summary>Dossiers with an import, a mark or a name, by number; the default one comes first.</summary>
    public async Task<IReadOnlyList<DossierLine>> ListAsync(CancellationToken cancellation)
    {
        var operations = await store.Operations.ListAsync(Viewer.Everything, Slice.All, cancellation);
        var imports = await store.Imports.ListAsync(Viewer.Everything, Slice.All, cancellation);
        var names = new Dictionary<string, string?>();
        foreach (var operation in operations.Items.Where(operation => operation.Action == Named))
            names.TryAdd(operation.Subject, operation.Reason);
        return
        [
            .. imports.Items.Select(import => import.Dossier).Concat(operations.Items.Select(operation => operation.Dossier).OfType<string>()).Concat(names.Keys)
                .Distinct().OrderBy(id => id != Dossiers.Default).ThenBy(id => id, StringComparer.Ordinal).Select(id => new DossierLine(id, names.GetValueOrDefault(id))),
        ];
    }

    /// <summary>Names a dossier.</summary>
    public Task NameAsync(string id, string name, string by, CancellationToken cancellation) =>
        store.Operations.AppendAsync(by, Named, id, id, name, null, cancellation);
}
