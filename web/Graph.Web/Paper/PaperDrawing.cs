using System.Globalization;
using Graph.Linkage.Model;
using Graph.Web.Api.Graphs;
using Graph.Web.Components.Shared;

namespace Graph.Web.Paper;

/// <summary>A graph scaled to the field of a sheet.</summary>
public sealed class PaperDrawing
{
    /// <summary>Width of the field.</summary>
    public const int Width = 720;

    /// <summary>Height of the field.</summary>
    public const int Height = 330;

    private const int Margin = 36;
    private const int LabelsMax = 26;
    private const int LabelMax = 14;
    private readonly GraphDocument _chart;
    private readonly (double Left, double Top, double ScaleX, double ScaleY) _frame;

    /// <summary>Scales a document, whose places may be anywhere, to the field; each axis by itself, so that the whole field is used.</summary>
    public PaperDrawing(GraphDocument chart)
    {
        _chart = chart;
        _frame = Frame(chart.Nodes.X, chart.Nodes.Y);
        Lines = [.. Enumerable.Range(0, chart.Edges.Id.Count).Select(Line)];
        var named = Enumerable.Range(0, chart.Nodes.Id.Count).OrderByDescending(i => chart.Nodes.Score[i] ?? -1).Take(LabelsMax).ToHashSet();
        Dots = [.. Enumerable.Range(0, chart.Nodes.Id.Count).Select(i => Dot(i, named.Contains(i)))];
    }

    /// <summary>The links.</summary>
    public IReadOnlyList<PaperLine> Lines { get; }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<PaperDot> Dots { get; }

    private static (double Left, double Top, double ScaleX, double ScaleY) Frame(IReadOnlyList<float> x, IReadOnlyList<float> y)
    {
        if (x.Count == 0)
            return (0, 0, 1, 1);
        return (x.Min(), y.Min(), Scale(x.Max() - x.Min(), Width), Scale(y.Max() - y.Min(), Height));
    }

    private static double Scale(double extent, int room) => extent <= 0 ? 0 : (room - 2 * Margin) / extent;

    private PaperLine Line(int edge)
    {
        var (u, v) = (_chart.Edges.Source[edge], _chart.Edges.Target[edge]);
        var style = _chart.Edges.Type[edge] switch
        {
            LinkTypes.Called or LinkTypes.Smsed => "talk",
            LinkTypes.TransferredTo or LinkTypes.WithdrewAt => "money",
            _ => "other",
        };
        return new PaperLine(Text(X(u)), Text(Y(u)), Text(X(v)), Text(Y(v)), style);
    }

    private PaperDot Dot(int node, bool isNamed)
    {
        var icon = KindIcons.All.TryGetValue(_chart.Nodes.Kind[node], out var known) ? known.Path : KindIcons.All["Address"].Path;
        return new PaperDot(
            Text(X(node)), Text(Y(node)), Text(Y(node) + 16), $"translate({Text(X(node) - 4.5)} {Text(Y(node) - 4.5)}) scale(0.375)", icon,
            isNamed ? Shortened(_chart.Nodes.Label[node]) : "", _chart.Nodes.Role[node] == "Leader");
    }

    private double X(int node) => Margin + (_chart.Nodes.X[node] - _frame.Left) * _frame.ScaleX;

    private double Y(int node) => Margin + (_chart.Nodes.Y[node] - _frame.Top) * _frame.ScaleY;

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Shortened(string label) => label.Length <= LabelMax ? label
        : label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '*') ? $"{label[..4]}…{label[^4..]}" : label[..LabelMax] + "…";
}
