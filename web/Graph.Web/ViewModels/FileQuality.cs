using System.Text.Json;

namespace Graph.Web.ViewModels;

/// <summary>The quality report of a file as the importer kept it.</summary>
/// <param name="Reasons">Rejected rows by reason.</param>
/// <param name="Warnings">Notes by code.</param>
/// <param name="SuspectColumns">Columns at fault so often that they may be swapped.</param>
/// <param name="Period">First and last time in the file, or null.</param>
/// <param name="Subjects">How many subjects the file has records of.</param>
/// <param name="Sheets">Sheets with their columns.</param>
public sealed record FileQuality(
    IReadOnlyDictionary<string, long>? Reasons, IReadOnlyDictionary<string, long>? Warnings, IReadOnlyList<string>? SuspectColumns,
    QualityPeriod? Period, long Subjects, IReadOnlyList<QualitySheet>? Sheets)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a report; null for null or anything that is not one.</summary>
    public static FileQuality? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<FileQuality>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
