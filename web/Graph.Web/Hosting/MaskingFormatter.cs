using Graph.Linkage.Model;
using Serilog.Events;
using Serilog.Formatting;

namespace Graph.Web.Hosting;

/// <summary>Writes log lines in which telephone, card and identity numbers are masked.</summary>
public sealed class MaskingFormatter(ITextFormatter inner) : ITextFormatter
{
    /// <inheritdoc />
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(Masking.MaskText(line.ToString()));
    }
}
