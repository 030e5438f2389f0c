using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>The radio cell that the columns <c>plmn</c>, <c>lac</c> and <c>ci</c> of a row name.</summary>
internal static class RadioCell
{
    /// <summary>The cell as an entity of the row, or null where the row names none that can be read.</summary>
    public static int? AddTo(RowBuilder row)
    {
        if (row.Text("ci") is not { } ci || ci == "0")
            return null;
        var reading = CellKey.Read(row.Text("plmn") ?? NetworkOf(Imsi.Read(row.Raw("imsi")).Key), row.Text("lac") ?? "", ci);
        if (reading.Key is null)
            row.Omit(row.ColumnOf("ci"), reading.Fault!, row.Raw("ci"));
        return row.AddOptional(EntityKinds.Cell, row.Taken(reading, row.Raw("ci")));
    }

    // Without a column of its own the network is that of the SIM. An operator has several codes for one network; the first stands for it.
    private static string NetworkOf(string? imsi) => imsi?[..5] switch
    {
        null => "",
        "46002" or "46004" or "46007" or "46008" => "46000",
        "46006" or "46009" => "46001",
        "46005" or "46011" => "46003",
        var network => network,
    };
}
