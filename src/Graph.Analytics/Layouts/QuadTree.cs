namespace Graph.Analytics;

/// <summary>Groups of points by quarters of quarters of a square, with their number and centre (Barnes and Hut 1986); arrays only.</summary>
internal sealed class QuadTree
{
    // Beyond this depth points count as coincident and share a cell.
    private const int MaxDepth = 24;
    private const int None = -1;

    private int[] _children = new int[4 * 64];
    private int[] _point = new int[64];
    private double[] _mass = new double[64];
    private double[] _sumX = new double[64];
    private double[] _sumY = new double[64];
    private int _count;
    private double _left;
    private double _top;
    private double _side;

    public void Build(double[] x, double[] y)
    {
        (_count, _left, _top) = (0, x.Min(), y.Min());
        _side = Math.Max(Math.Max(x.Max() - _left, y.Max() - _top), 1e-9) * (1 + 1e-9);
        NewCell();
        for (var u = 0; u < x.Length; u++)
            Insert(u, x, y);
    }

    /// <summary>Adds up strength²·(own - other)/distance² over all other points, distant cells as one.</summary>
    public (double X, double Y) Repulsion(int u, double[] x, double[] y, double theta, double strength, Stack<(int Cell, double Side)> stack)
    {
        var (forceX, forceY) = (0d, 0d);
        stack.Clear();
        stack.Push((0, _side));
        while (stack.TryPop(out var top))
        {
            var (cell, side) = top;
            var mass = _mass[cell];
            var (dx, dy) = (x[u] - (_sumX[cell] / mass), y[u] - (_sumY[cell] / mass));
            var square = (dx * dx) + (dy * dy);
            if (_point[cell] != None || side * side < theta * theta * square)
            {
                // A leaf may hold the point itself, alone or with coincident ones: those push apart elsewhere.
                if (_point[cell] == u && mass == 1)
                    continue;
                var push = strength * strength * mass / Math.Max(square, strength * strength * 1e-4);
                forceX += dx * push;
                forceY += dy * push;
                continue;
            }
            for (var quarter = 0; quarter < 4; quarter++)
                if (_children[(4 * cell) + quarter] != None)
                    stack.Push((_children[(4 * cell) + quarter], side / 2));
        }
        return (forceX, forceY);
    }

    private void Insert(int u, double[] x, double[] y)
    {
        var (cell, left, top, side) = (0, _left, _top, _side);
        for (var depth = 0; ; depth++)
        {
            var isEmpty = _mass[cell] == 0;
            _mass[cell]++;
            _sumX[cell] += x[u];
            _sumY[cell] += y[u];
            if (isEmpty)
            {
                _point[cell] = u;
                return;
            }
            if (depth == MaxDepth)
                return;

            var resident = _point[cell];
            if (resident != None)
            {
                _point[cell] = None;
                var child = Child(cell, Quarter(x[resident], y[resident], left, top, side));
                (_point[child], _mass[child], _sumX[child], _sumY[child]) = (resident, 1, x[resident], y[resident]);
            }
            var quarter = Quarter(x[u], y[u], left, top, side);
            cell = Child(cell, quarter);
            side /= 2;
            left += (quarter & 1) * side;
            top += (quarter >> 1) * side;
        }
    }

    private static int Quarter(double x, double y, double left, double top, double side) =>
        (x >= left + (side / 2) ? 1 : 0) + (y >= top + (side / 2) ? 2 : 0);

    private int Child(int cell, int quarter)
    {
        if (_children[(4 * cell) + quarter] == None)
        {
            var child = NewCell();
            _children[(4 * cell) + quarter] = child;
        }
        return _children[(4 * cell) + quarter];
    }

    private int NewCell()
    {
        if (_count == _point.Length)
        {
            Array.Resize(ref _children, 8 * _count);
            Array.Resize(ref _point, 2 * _count);
            Array.Resize(ref _mass, 2 * _count);
            Array.Resize(ref _sumX, 2 * _count);
            Array.Resize(ref _sumY, 2 * _count);
        }
        Array.Fill(_children, None, 4 * _count, 4);
        (_point[_count], _mass[_count], _sumX[_count], _sumY[_count]) = (None, 0, 0, 0);
        return _count++;
    }
}
