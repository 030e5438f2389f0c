using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using static Graph.Linkage.Ingest.Layouts.LayoutRows;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>A list of leads or names (线索, 名单): any of name, identity number, phone and card, with free columns as attributes.</summary>
public sealed class LeadListLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "lead-list";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; } = LayoutRows.Aliases(
        ("name", "姓名|人员姓名|名字|嫌疑人|嫌疑人姓名|对象姓名|客户名称|户名|机主姓名"),
        ("idNo", "身份证号码|身份证号|身份证|证件号码|证件号|公民身份号码"),
        ("phones", "手机号码|手机号|电话号码|电话|联系电话|联系方式|手机|涉案电话|号码"),
        ("accounts", "银行卡号|卡号|银行卡|账号|帐号|银行账号|账户|涉案账号|账卡号"),
        ("leadNo", "线索编号|线索号"));

    /// <inheritdoc/>
    public int Recognise(ColumnMap columns)
    {
        var isNumbered = columns.HasAny("idNo", "phones", "accounts");
        var isAlone = columns.Count == 1 && columns.Header.Names.Count > 3;
        return isNumbered && !isAlone ? columns.Count : 0;
    }

    /// <inheritdoc/>
    public IRowReader CreateReader(SheetContext sheet) => new Reader(sheet);

    private sealed class Reader(SheetContext sheet) : IRowReader
    {
        private readonly IReadOnlyList<(int Place, string Name)> _free = [.. sheet.Columns.FreeColumns()];

        public RowReading Read(TableRow cells)
        {
            var row = new RowBuilder(sheet.Columns, cells);
            var subjectKey = $"{sheet.FileHash}/{cells.Sheet}/{cells.Row}";
            var phones = NumberLists.Phones(row, "phones");
            var accounts = NumberLists.Accounts(row, "accounts", subjectKey);
            var numbers = phones.Concat(accounts).ToList();
            var hangsOn = numbers.Count > 0 ? row[numbers[0]].Key : subjectKey;
            var party = Party.Read(row, "name", "idNo", null, hangsOn, isStrict: numbers.Count == 0);
            // One number takes a bare name as its own; several need the person who ties them.
            var person = numbers.Count == 1 ? party.AddTo(row) : party.AddNamed(row, hangsOn);
            if (person is null && numbers.Count == 0)
                row.FailAt(row.ColumnOf("idNo") ?? row.ColumnOf("phones") ?? row.ColumnOf("accounts"), "list.no-identifier", row.Raw("idNo") + row.Raw("phones"));
            if (row.IsRejected)
                return row.Rejected();

            Tie(row, person, phones, accounts);
            if (person is null)
                row.Attribute(numbers[0], AttributeNames.Name, party.Name);
            var main = person ?? numbers[0];
            row.AttributeFrom(main, "leadNo", "leadNo");
            foreach (var (place, name) in _free)
                row.Attribute(main, name, place < cells.Cells.Count ? RowBuilder.TextOf(cells.Cells[place]) : null);
            return row.Finish(SightingKey.Of("list", sheet.Columns.Header.Names.SelectMany((name, i) => new[] { name, i < cells.Cells.Count ? RowBuilder.TextOf(cells.Cells[i]) : null })));
        }

        private static void Tie(RowBuilder row, int? person, IReadOnlyList<int> phones, IReadOnlyList<int> accounts)
        {
            foreach (var phone in phones)
                row.Link(LinkTypes.UsedBy, phone, person);
            foreach (var account in accounts)
            {
                row.Link(LinkTypes.OpenedBy, account, person);
                if (person is null && phones.Count > 0)
                    row.Link(LinkTypes.ContactPhone, account, phones[0]);
            }
        }
    }
}
