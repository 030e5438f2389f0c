using System.Text.RegularExpressions;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>Tells rows that carry no data from rows that do.</summary>
internal static partial class RowKinds
{
    /// <summary>No cell has content.</summary>
    public static bool IsEmpty(IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            if (!string.IsNullOrWhiteSpace(cell) && cell.Trim('\uFEFF', '\u200B', ' ', '\t', '\u00A0', '\u3000').Length > 0)
                return false;
        }
        return true;
    }

    /// <summary>A line of totals or a footer: few cells, the first of which says so.</summary>
    public static bool IsTotal(IReadOnlyList<string> cells)
    {
        string? first = null;
        var filled = 0;
        foreach (var cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell))
                continue;
            first ??= cell.Trim();
            filled++;
        }
        return first is not null && (Total().IsMatch(first) && filled < Math.Max(3, cells.Count) || filled <= 2 && Footer().IsMatch(first));
    }

    [GeneratedRegex(@"^[\s""'【\[(]*(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页小计|本页合计|汇\s*总)")]
    private static partial Regex Total();

    [GeneratedRegex(@"^[\s""'【\[(*-]*(打印时间|打印日期|查询时间|查询日期|导出时间|制表|操作员|第\s*\d+\s*页|共\s*\d+\s*[条页笔]|以下空白|以上为|注\s*[:：]|说明\s*[:：]|备注\s*[:：]|温馨提示|声明|记录总数|总笔数|总条数|[-=*_—]{5,}|(END|结束))")]
    private static partial Regex Footer();
}
