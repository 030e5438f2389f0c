using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Shared;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>How values are written for the reader: numbers and money by his language, times by the clock of the source.</summary>
public static class Shown
{
    private const long FenPerYuan = 100;
    private const decimal Wan = 10_000m;
    private static readonly TimeSpan Beijing = TimeSpan.FromMinutes(Moment.BeijingMinutes);

    private static PageText T => PageText.Instance;

    /// <summary>A count.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Money, in ten thousands from ten thousand yuan on where the language counts so.</summary>
    public static string Money(long fen)
    {
        var yuan = fen / (decimal)FenPerYuan;
        return Math.Abs(yuan) >= Wan ? T["money.wan", yuan / Wan, yuan] : T["money.yuan", yuan];
    }

    /// <summary>A score in [0, 1].</summary>
    public static string Score(double score) => score.ToString("0.00", CultureInfo.CurrentCulture);

    /// <summary>A share in per cent.</summary>
    public static string Share(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    /// <summary>The value of a signal.</summary>
    public static string Value(double? value) => value is { } known ? known.ToString("0.##", CultureInfo.CurrentCulture) : T["value.unknown"];

    /// <summary>A time as the source wrote it, to its precision.</summary>
    public static string Time(Moment? moment) => moment is not { } known ? "" : known.ToDateTimeOffset().ToString(
        known.Precision switch
        {
            TimePrecision.Day => "yyyy-MM-dd",
            TimePrecision.Minute => "yyyy-MM-dd HH:mm",
            _ => "yyyy-MM-dd HH:mm:ss",
        },
        CultureInfo.InvariantCulture);

    /// <summary>A time of the product's own clock, in Beijing time.</summary>
    public static string Time(DateTimeOffset? time) =>
        time?.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A time of the product's own clock for the name of a file.</summary>
    public static string Stamp(DateTimeOffset time) => time.ToOffset(Beijing).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);

    /// <summary>The Beijing day of UTC ticks.</summary>
    public static string Day(long? utcTicks) =>
        utcTicks is { } ticks ? new DateTime(ticks).Add(Beijing).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : T["value.unknown"];

    /// <summary>A period between two days of UTC ticks.</summary>
    public static string Period(long? first, long? last) =>
        first is null && last is null ? T["value.unknown"] : $"{Day(first)} – {Day(last)}";

    /// <summary>Seconds as minutes and seconds.</summary>
    public static string Duration(int? seconds) => seconds is { } known ? $"{known / 60}:{known % 60:00}" : "";

    /// <summary>How long something took.</summary>
    public static string Span(TimeSpan span) =>
        span.TotalSeconds < 60 ? T["span.seconds", span.TotalSeconds] : T["span.minutes", (int)span.TotalMinutes, span.Seconds];

    /// <summary>Bytes.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{bytes / 1024d:0.#} KB",
        < 1024L * 1024 * 1024 => $"{bytes / 1024d / 1024:0.#} MB",
        _ => $"{bytes / 1024d / 1024 / 1024:0.##} GB",
    };

    /// <summary>The text of a message in the reader's language.</summary>
    public static string Message(UserMessage message) => UserMessages.Text(message, CultureInfo.CurrentUICulture);

    /// <summary>What to do about a message, or null.</summary>
    public static string? Hint(UserMessage message) => UserMessages.Hint(message, CultureInfo.CurrentUICulture);

    /// <summary>The text of a code that a row was rejected for.</summary>
    public static string Reason(string code) => Message(new UserMessage(code));

    /// <summary>The name of an entity as a viewer may read it.</summary>
    public static string Name(string name, Viewer viewer) =>
        viewer.Masking == MaskingLevel.None ? name : Masking.MaskName(name);

    /// <summary>The key of an entity as a viewer may read it.</summary>
    public static string Key(EntityId id, Viewer viewer) => id.Kind == EntityKinds.Person && id.Key.StartsWith('@')
        ? T["key.nameless"]
        : EntityNames.KeyOf(id, viewer);

    /// <summary>Name and key of an entity as a viewer may read them.</summary>
    public static string Label(EntityRow entity, Viewer viewer) =>
        entity.Name is { Length: > 0 } name ? $"{Name(name, viewer)} {Key(entity.Id, viewer)}" : Key(entity.Id, viewer);

    /// <summary>The label of a group as a viewer may read it.</summary>
    public static string Label(GroupFinding group, Viewer viewer) =>
        viewer.Masking == MaskingLevel.None ? group.Label : Masking.MaskLabel(group.Label);

    /// <summary>Free text as a viewer may read it.</summary>
    public static string Text(string text, Viewer viewer) => viewer.Masking == MaskingLevel.None ? text : Masking.MaskText(text);

    /// <summary>A cell as a viewer may read it; its heading tells names from other texts.</summary>
    public static string Cell(string heading, string value, Viewer viewer) =>
        viewer.Masking == MaskingLevel.None ? value : Masking.MaskCell(heading, value);

    /// <summary>The filled cells of a source row with their headings.</summary>
    public static IEnumerable<(string Heading, string Value)> Cells(SourceRow row, Viewer viewer)
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].Length == 0)
                continue;
            var heading = column < row.Header.Count && row.Header[column].Length > 0 ? row.Header[column] : $"#{column + 1}";
            yield return (heading, Cell(heading, row.Cells[column], viewer));
        }
    }

    /// <summary>The value of an attribute: money and marks in words, names and numbers as the viewer may read them.</summary>
    public static string Attribute(AttributeRow attribute, Viewer viewer) => attribute.Name switch
    {
        AttributeNames.LossFen when long.TryParse(attribute.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var fen) => Money(fen),
        Marks.Attribute => T.Word("mark", attribute.Value),
        _ => Cell(attribute.Name, attribute.Value, viewer),
    };

    /// <summary>What a search found an entity by, where that is neither its name nor its key; else null.</summary>
    public static string? Matched(SearchHit hit, Viewer viewer) =>
        hit.Matched == hit.Entity.Id.Key || hit.Matched == hit.Entity.Name ? null
        : hit.Matched.Any(char.IsAsciiDigit) ? Text(hit.Matched, viewer) : Name(hit.Matched, viewer);

    /// <summary>A dossier; the default one is where everything lies that was assigned to none.</summary>
    public static string Dossier(string dossier) => dossier == Dossiers.Default ? T["dossier.default"] : dossier;

    /// <summary>The scope of a run.</summary>
    public static string Scope(string scope) => scope == AnalysisOrder.Everything ? T["run.scope.all"] : Dossier(scope);
}
