using System.Text;

namespace Graph.Linkage.Ingest.Cells;

/// <summary>Reads the kind of a call record in the dialects of operators.</summary>
public static class CallKinds
{
    private static readonly Dictionary<string, CallKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["主叫"] = CallKind.Caller, ["呼出"] = CallKind.Caller, ["拨出"] = CallKind.Caller, ["mo"] = CallKind.Caller, ["moc"] = CallKind.Caller, ["1"] = CallKind.Caller,
        ["主"] = CallKind.Caller, ["语音主叫"] = CallKind.Caller, ["国内主叫"] = CallKind.Caller, ["volte主叫"] = CallKind.Caller,
        ["被叫"] = CallKind.Callee, ["呼入"] = CallKind.Callee, ["接听"] = CallKind.Callee, ["mt"] = CallKind.Callee, ["mtc"] = CallKind.Callee, ["2"] = CallKind.Callee,
        ["被"] = CallKind.Callee, ["语音被叫"] = CallKind.Callee, ["国内被叫"] = CallKind.Callee, ["volte被叫"] = CallKind.Callee,
        ["呼转"] = CallKind.Forwarded, ["呼叫转移"] = CallKind.Forwarded, ["前转"] = CallKind.Forwarded, ["3"] = CallKind.Forwarded, ["cf"] = CallKind.Forwarded,
        ["主短"] = CallKind.SmsOut, ["短信主叫"] = CallKind.SmsOut, ["发短信"] = CallKind.SmsOut, ["短信发送"] = CallKind.SmsOut, ["smo"] = CallKind.SmsOut, ["发送"] = CallKind.SmsOut,
        ["被短"] = CallKind.SmsIn, ["短信被叫"] = CallKind.SmsIn, ["收短信"] = CallKind.SmsIn, ["短信接收"] = CallKind.SmsIn, ["smt"] = CallKind.SmsIn, ["接收"] = CallKind.SmsIn,
    };

    /// <summary>The kind a cell states; unknown words are to be asked about, never guessed.</summary>
    public static CallKind Read(string text) =>
        Words.GetValueOrDefault(text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Trim());
}
