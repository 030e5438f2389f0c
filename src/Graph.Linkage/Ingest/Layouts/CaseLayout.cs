using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using static Graph.Linkage.Ingest.Layouts.LayoutRows;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Reported incidents (案件): victims, losses, and the accounts and phones they name.</summary>
public sealed class CaseLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "case";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; } = LayoutRows.Aliases(
        ("caseNo", "案件编号|案号|案件号|警情编号|警情号|接警编号"),
        ("caseName", "案件名称|警情名称"),
        ("fraudType", "诈骗类型|案件类别|案件类型|诈骗手段|作案手法|案由"),
        ("reportedAt", "报案时间|接警时间|报警时间|立案时间"),
        ("occurredAt", "发案时间|案发时间|发生时间|被骗时间"),
        ("place", "发案地|案发地|发案地点|案发地点|发案地区"),
        ("victimIdNo", "受害人证件号码|受害人身份证号|受害人身份证号码|受害人证件号|被害人证件号码|受害人身份证|事主身份证号"),
        ("victimPhone", "受害人电话|受害人手机号|受害人手机|受害人手机号码|受害人联系电话|被害人电话|报案人电话|事主电话"),
        ("victimAccount", "受害人账号|受害人卡号|受害人账户|受害人银行卡号|受害人账卡号|被害人账号|事主账号"),
        ("victimName", "受害人姓名|受害人|被害人|被害人姓名|报案人|事主|事主姓名"),
        ("loss", "损失金额|被骗金额|涉案金额|损失金额(元)|损失金额(万元)|损失"),
        ("accounts", "涉案账号|涉案账户|涉案账卡号|涉案卡号|涉案银行卡|涉案银行账号|嫌疑人账号|嫌疑账号|嫌疑账户|收款账号|嫌疑人账户"),
        ("phones", "涉案电话|涉案号码|涉案手机号|涉案电话号码|嫌疑人电话|嫌疑电话|嫌疑号码"),
        ("urls", "网址/APP|网址|涉案网址|涉案网站|涉案APP|APP|网站"),
        ("brief", "简要案情|案情|案情简介|警情内容"),
        ("unit", "立案单位|主办单位|受理单位|办案单位"),
        ("state", "状态|案件状态"));

    /// <inheritdoc/>
    public int Recognise(ColumnMap columns)
    {
        var isCase = columns.HasAny("caseNo", "caseName") && columns.HasAny("victimName", "victimIdNo", "fraudType", "loss", "brief", "accounts", "phones");
        return isCase || columns.Has("victimName") && columns.HasAny("accounts", "phones") ? columns.Count : 0;
    }

    /// <inheritdoc/>
    public IRowReader CreateReader(SheetContext sheet) => new Reader(sheet);

    private sealed class Reader(SheetContext sheet) : IRowReader
    {
        private readonly SheetTimes _times = new(sheet);

        public RowReading Read(TableRow cells)
        {
            var row = new RowBuilder(sheet.Columns, cells);
            var key = row.Text("caseNo") is { } number ? Canonical(number).ToUpperInvariant() : $"{sheet.FileHash}/{cells.Sheet}/{cells.Row}";
            var incident = row.Add(EntityKinds.Case, key);
            var (reported, occurred) = (_times.Read(row, "reportedAt"), _times.Read(row, "occurredAt"));
            var at = reported ?? occurred;

            Attributes(row, incident, reported, occurred);
            Victims(row, incident, key, at);
            foreach (var account in NumberLists.Accounts(row, "accounts", key))
                row.Link(LinkTypes.ReportedIn, account, incident, at, at);
            foreach (var phone in NumberLists.Phones(row, "phones"))
                row.Link(LinkTypes.ReportedIn, phone, incident, at, at);
            foreach (var url in NumberLists.Parts(row.Text("urls") ?? ""))
                row.Link(LinkTypes.ReportedIn, row.Add(EntityKinds.Url, Canonical(url)), incident, at, at);
            return row.Finish(SightingKey.Of("case", sheet.Columns.Header.Names.Select((_, i) => i < cells.Cells.Count ? RowBuilder.TextOf(cells.Cells[i]) : null).Prepend(key)));
        }

        private static void Victims(RowBuilder row, int incident, string key, Moment? at)
        {
            var victims = Parties(row, key).ToList();
            row.Attribute(incident, AttributeNames.VictimName, row.Text("victimName"));
            List<int?> persons = [.. victims.Select(victim => victim.AddNamed(row, key))];
            foreach (var person in persons)
                row.Link(LinkTypes.VictimOf, person, incident, at, at);
            Own(row, incident, at, persons, NumberLists.Phones(row, "victimPhone"), LinkTypes.UsedBy);
            Own(row, incident, at, persons, NumberLists.Accounts(row, "victimAccount", key), LinkTypes.OpenedBy);
        }

        // Several victims of one cell stand in the same order in the cells of their numbers; where the counts differ nobody can tell.
        private static void Own(RowBuilder row, int incident, Moment? at, List<int?> persons, IReadOnlyList<int> numbers, string type)
        {
            for (var i = 0; i < numbers.Count; i++)
            {
                row.Link(LinkTypes.VictimOf, numbers[i], incident, at, at);
                if (numbers.Count == persons.Count || persons.Count == 1)
                    row.Link(type, numbers[i], persons[numbers.Count == persons.Count ? i : 0]);
            }
        }

        private static IEnumerable<Party> Parties(RowBuilder row, string key)
        {
            List<string> names = [.. NumberLists.Parts(row.Text("victimName") ?? "")];
            List<string> numbers = [.. NumberLists.Parts(row.Text("victimIdNo") ?? "")];
            if (names.Count <= 1 && numbers.Count <= 1)
                return [Party.Read(row, "victimName", "victimIdNo", null, key, isStrict: false)];
            if (numbers.Count == 0)
                return names.Select(name => new Party(name, null, null));
            if (names.Count != numbers.Count)
                row.Warn("case.victims-uneven");
            return numbers.Select((number, i) => Party.Of(row, names.Count == numbers.Count ? names[i] : null, number, "victimIdNo", key, isStrict: false));
        }

        private static void Attributes(RowBuilder row, int incident, Moment? reported, Moment? occurred)
        {
            row.AttributeFrom(incident, AttributeNames.Name, "caseName");
            foreach (var field in new[] { AttributeNames.FraudType, "place", "unit", AttributeNames.State, "brief" })
                row.AttributeFrom(incident, field, field);
            row.Attribute(incident, "reportedAt", reported?.ToString());
            row.Attribute(incident, "occurredAt", occurred?.ToString());
            var loss = SheetAmounts.Optional(row, "loss");
            var isTenThousands = row.ColumnOf("loss")?.Contains('万') == true;
            row.Attribute(incident, AttributeNames.LossFen, Part(isTenThousands ? loss * 10_000 : loss));
        }
    }
}
