using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;
using static Graph.Linkage.Ingest.Layouts.LayoutRows;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Which SIM was used in which handset, and when (机卡关联).</summary>
public sealed class DeviceLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "device";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; } = LayoutRows.Aliases(
        ("imei", "IMEI|终端IMEI|设备号|手机串号|串号"),
        ("imsi", "IMSI"),
        ("msisdn", "MSISDN|手机号码|手机号|用户号码|电话号码|本机号码|号码"),
        ("first", "首次时间|首次出现时间|首次使用时间|最早时间|开始时间|起始时间|FIRSTTIME"),
        ("last", "末次时间|末次出现时间|末次使用时间|最后时间|最晚时间|结束时间|截止时间|LASTTIME"),
        ("count", "次数|使用次数|出现次数|通话次数"),
        ("plmn", "PLMN|MCCMNC"),
        ("lac", "LAC|TAC|LAC/TAC|位置区"),
        ("ci", "CI|CELLID|ECI|CELL_ID|基站号|基站编号|小区号"),
        ("place", "地点|基站位置|基站名称|位置"));

    /// <inheritdoc/>
    public int Recognise(ColumnMap columns) =>
        columns.Has("imei") && columns.HasAny("imsi", "msisdn") && columns.HasAny("first", "last", "count") ? columns.Count : 0;

    /// <inheritdoc/>
    public IRowReader CreateReader(SheetContext sheet) => new Reader(sheet);

    private sealed class Reader(SheetContext sheet) : IRowReader
    {
        private readonly SheetTimes _times = new(sheet);

        public RowReading Read(TableRow cells)
        {
            var row = new RowBuilder(sheet.Columns, cells);
            if (row.Required("imei", Imei.Read) is not { } imei)
                return row.Rejected();
            var (imsi, msisdn) = (row.Optional("imsi", Imsi.Read), row.Optional("msisdn", PhoneNumber.Read));
            if (imsi is null && msisdn is null)
                row.FailAt(row.ColumnOf("imsi") ?? row.ColumnOf("msisdn"), "device.no-sim", row.Raw("imsi") + row.Raw("msisdn"));
            var (first, last, count) = (_times.Read(row, "first"), _times.Read(row, "last"), CountOf(row));
            if (row.IsRejected)
                return row.Rejected();

            var device = row.Add(EntityKinds.Device, imei);
            var sim = row.AddOptional(EntityKinds.Imsi, imsi);
            var phone = row.AddOptional(EntityKinds.Phone, msisdn);
            Use(row, (sim ?? phone)!.Value, device, first, last, count);
            row.Link(LinkTypes.HasNumber, sim, phone, first, last);
            Seen(row, device, first, last);
            return row.Finish(SightingKey.Of("device-use", imei, imsi, msisdn, Part(first), Part(last), row.Text("lac"), row.Text("ci")));
        }

        // A dated use is an event, so that several stays of one SIM in one handset keep their own intervals.
        private static void Use(RowBuilder row, int sim, int device, Moment? first, Moment? last, long count)
        {
            if ((first ?? last) is { } at)
                row.Event(new EventFact(LinkTypes.UsedIn, sim, device, EventSide.None, at, Until(at, last), Count: count));
            else
                row.Link(LinkTypes.UsedIn, sim, device, null, null, count);
        }

        private static void Seen(RowBuilder row, int device, Moment? first, Moment? last)
        {
            if ((first ?? last) is not { } at || RadioCell.AddTo(row) is not { } cell)
                return;
            row.AttributeFrom(cell, "place", "place");
            row.Event(new EventFact(LinkTypes.SeenAt, device, cell, EventSide.None, at, Until(at, last)));
        }

        private static Moment? Until(Moment at, Moment? last) => last is { } end && end.UtcTicks > at.UtcTicks ? last : null;

        private static long CountOf(RowBuilder row)
        {
            if (row.Text("count") is not { } text)
                return 1;
            if (long.TryParse(text.Replace(",", ""), out var count) && count >= 1)
                return count;
            row.Warn("count.format");
            return 1;
        }
    }
}
