using System.Text;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Brings column names to a form in which spelling variants are equal.</summary>
public static class HeaderText
{
    /// <summary>NFKC, upper case, without blanks, invisible characters, asterisks and colons: <c>日 志 号</c> becomes <c>日志号</c>.</summary>
    public static string Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '*' or ':' or '"' or '\''))
                builder.Append(char.ToUpperInvariant(c));
        }
        return builder.ToString();
    }

    /// <summary>The normalised name without what stands in brackets at its end: <c>交易金额(元)</c> becomes <c>交易金额</c>.</summary>
    public static string WithoutUnit(string normalised)
    {
        var open = normalised.IndexOfAny(['(', '[', '【', '〔']);
        return open > 0 ? normalised[..open] : normalised;
    }
}
