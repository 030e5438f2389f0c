namespace Graph.Seeds.Formats;

/// <summary>The encodings in which text files reach an investigator.</summary>
internal enum TextEncoding
{
    Utf8,
    Utf8WithMark,
    Gb18030,
}
