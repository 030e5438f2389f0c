using System.Globalization;
using Graph.Seeds.Formats;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>03_话单: eight records of three bureaus in two dialects, and one of them again under another name.</summary>
internal static class CallFiles
{
    private const int CopiedFile = 7;
    private const int OverlapFrom = 1;
    private const int OverlapInto = 2;

    private static readonly Layout[] Layouts =
    [
        new(1, "话单_01_仙演.csv", TextEncoding.Gb18030, "本机/对方"),
        new(2, "话单_02_仙演.csv", TextEncoding.Utf8WithMark, "本机/对方；UTF-8 BOM；与 01 时段重叠；时长写作“1分23秒”"),
        new(3, "话单_03_云演.csv", TextEncoding.Gb18030, "主叫/被叫") { IsCallerView = true },
        new(4, "话单_04_云演.csv", TextEncoding.Utf8, "本机/对方；日期、时间两列，时间丢了前导零") { HasSplitTime = true },
        new(5, "话单_05_海演.xlsx", TextEncoding.Utf8, "本机/对方") { IsWorkbook = true },
        new(6, "话单_06_海演.csv", TextEncoding.Utf8, "主叫/被叫") { IsCallerView = true },
        new(7, "话单_07_补调.csv", TextEncoding.Gb18030, "本机/对方；时长写作 00:01:23"),
        new(8, "话单_08_补调.xlsx", TextEncoding.Utf8, "主叫/被叫") { IsWorkbook = true, IsCallerView = true },
    ];

    private sealed record Layout(int Number, string Name, TextEncoding Encoding, string Note)
    {
        public bool IsCallerView { get; init; }

        public bool HasSplitTime { get; init; }

        public bool IsWorkbook { get; init; }
    }

    private sealed record Record(Call Call, bool IsCallee, DateTime At);

    public static IEnumerable<PlannedFile> Write(WorldState world)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layout in Layouts)
        {
            var file = WriteOne(world, layout, seen);
            yield return file;
            if (layout.Number == CopiedFile)
            {
                var counts = file.Counts! with { Accepted = 0, Duplicate = file.Counts.Read - file.Counts.Blank };
                yield return file with { Path = file.Path.Replace(".csv", "（副本）.csv", StringComparison.Ordinal), Counts = counts, Note = "与 07 逐字节相同" };
            }
        }
    }

    private static PlannedFile WriteOne(WorldState world, Layout layout, HashSet<string> seen)
    {
        var records = RecordsOf(world, layout.Number, layout.IsCallerView);
        if (layout.Number == OverlapInto)
        {
            var (from, until) = (world.Day(2026, 1, 10), world.Day(2026, 1, 20));
            records.AddRange(RecordsOf(world, OverlapFrom, false).Where(r => r.At >= from && r.At < until));
        }

        var ordered = records.OrderBy(r => r.At).ThenBy(r => r.Call.From, StringComparer.Ordinal).ThenBy(r => r.Call.To, StringComparer.Ordinal).ToList();
        var duplicates = ordered.Count(r => !seen.Add(KeyOf(r, layout)));
        var header = HeaderOf(layout);
        var rows = ordered.Select(r => RowOf(r, layout));
        var content = layout.IsWorkbook ? Workbook(header, rows) : Text(header, rows, layout.Encoding);
        var blank = layout.IsWorkbook ? 1 : 2;
        return new PlannedFile(
            "03_话单/" + layout.Name, content, new PlannedCounts(ordered.Count - duplicates, Duplicate: duplicates, Blank: blank), layout.Note);
    }

    // A callee's own operator writes the start a second later; in the caller view both operators write the caller's time.
    private static List<Record> RecordsOf(WorldState world, int file, bool isCallerView)
    {
        var records = new List<Record>();
        foreach (var call in world.Calls)
        {
            if (call.FromSim?.CallFile == file)
                records.Add(new Record(call, false, call.At));
            if (call.ToSim?.CallFile == file)
                records.Add(new Record(call, true, isCallerView ? call.At : call.At.AddSeconds(1)));
        }

        return records;
    }

    private static string KeyOf(Record record, Layout layout) =>
        layout.IsCallerView || !record.IsCallee
            ? $"{record.Call.From}>{record.Call.To} {record.At.Ticks}"
            : $"{record.Call.To}<{record.Call.From} {record.At.Ticks}";

    private static string[] HeaderOf(Layout layout)
    {
        string[] time = layout.HasSplitTime ? ["日期", "时间"] : ["通话时间"];
        return layout.IsCallerView
            ? ["主叫号码", "被叫号码", .. time, "时长(秒)", "LAC", "CI", "IMEI", "IMSI"]
            : ["本机号码", "对方号码", "呼叫类型", .. time, "通话时长", "LAC", "CI", "IMEI", "IMSI"];
    }

    private static string[] RowOf(Record record, Layout layout)
    {
        var call = record.Call;
        var sim = record.IsCallee && !layout.IsCallerView ? call.ToSim : record.IsCallee ? null : call.FromSim;
        var cell = record.IsCallee ? call.ToCell ?? sim?.Cell : call.FromCell ?? sim?.Cell;
        string[] time = layout.HasSplitTime
            ? [record.At.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Number((record.At.Hour * 10000) + (record.At.Minute * 100) + record.At.Second)]
            : [record.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)];
        string[] place = sim is null ? ["", "", "", ""] : [Number(cell!.Lac), Number(cell.Ci), Imei(sim, layout), sim.Imsi];
        return layout.IsCallerView
            ? [call.From, call.To, .. time, Number(call.Seconds), .. place]
            : record.IsCallee
                ? [call.To, call.From, "被叫", .. time, Duration(call.Seconds, layout), .. place]
                : [call.From, call.To, "主叫", .. time, Duration(call.Seconds, layout), .. place];
    }

    private static string Imei(Sim sim, Layout layout) => layout.Number % 2 == 0 ? sim.Handset.Imei[..14] + "0" : sim.Handset.Imei;

    private static string Duration(int seconds, Layout layout) => layout.Number switch
    {
        2 => seconds < 60 ? $"{Number(seconds)}秒" : $"{Number(seconds / 60)}分{Number(seconds % 60)}秒",
        7 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}"),
        _ => Number(seconds),
    };

    private static byte[] Workbook(string[] header, IEnumerable<string[]> rows)
    {
        var sheet = new XlsxSheet("合成数据");
        sheet.Add(header);
        foreach (var row in rows)
            sheet.Add(row);
        return sheet.ToBytes();
    }

    private static byte[] Text(string[] header, IEnumerable<string[]> rows, TextEncoding encoding)
    {
        var csv = new CsvTable();
        csv.AddLine("合成数据 演示用途");
        csv.Add(header);
        foreach (var row in rows)
            csv.Add(row);
        return csv.ToBytes(encoding);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
