#!/usr/bin/env python3
"""Puts the kernels beside their peers: same file, same minute, CPU seconds.

usage: compare_kernels.py --graphs DIR --peers DIR --python PYTHON [--limits PROGRAM] [--only KERNEL/GRAPH ...]

--graphs   folder of NAME.bin and NAME.json as the generator writes them
--peers    folder with peer_newest.py (and the wheels it needs, installed for PYTHON)
--limits   the compiled machine-limits program, for PageRank
--only     pairs to measure again; the others keep their last result

Build first: dotnet build -c Release tests/Graph.Benchmarks. Results go to results/kernels.json beside this script and, as a
table, between the marks of docs/performance.md. A pair is measured in one go: first the peer, then the product.
"""
import argparse, json, os, re, subprocess, sys
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = f'{HERE}/bin/Release/net10.0/Graph.Benchmarks.dll'
RESULTS = f'{HERE}/results/kernels.json'
PAGE = f'{HERE}/../../docs/performance.md'
MARK = re.compile(r'(<!-- kernels -->\n).*?(<!-- end -->)', re.S)

# kernel, graph, options of the product, peer library, its task, repeats, bar, what both times are divided by
PAIRS = [
    ('leiden', 'b', '--iterations 1', 'igraph', 'leiden2', 2, 0.15, 1),
    ('leiden', 'b5', '--iterations 1', 'igraph', 'leiden2', 2, 0.20, 1),
    ('leiden', 'a', '--iterations 3', 'igraph', 'leiden2', 1, 0.25, 1),
    ('leiden', 'b', '--iterations 1', 'networkit', 'plmr', 2, None, 1),
    ('leiden', 'b', '--iterations 1', 'cwts', 'leiden1', 3, None, 1),
    ('leiden', 'b5', '--iterations 1', 'cwts', 'leiden1', 3, None, 1),
    ('components', 'b', '', 'igraph', 'cc', 1, 0.08, 1),
    ('components', 'a', '', 'igraph', 'cc', 1, 0.08, 1),
    ('components', 'b', '', 'graphmate', 'wcc', 3, None, 1),
    ('components', 'a', '', 'graphmate', 'wcc', 3, None, 1),
    ('core', 'b', '', 'igraph', 'core', 3, 0.5, 1),
    ('core', 'a', '', 'igraph', 'core', 2, 0.5, 1),
    ('cuts', 'b', '', 'igraph', 'ap', 2, 0.4, 1),
    ('cuts', 'b', '', 'igraph', 'bridges', 2, 0.4, 1),
    ('cuts', 'a', '', 'igraph', 'ap', 2, 0.4, 1),
    ('cuts', 'a', '', 'igraph', 'bridges', 2, 0.4, 1),
    ('clustering', 'b', '', 'igraph', 'lcc', 2, 0.7, 1),
    ('clustering', 'a', '', 'igraph', 'lcc', 2, 0.7, 1),
    ('betweenness', 'b', 'sources', 'igraph', 'bt8', 2, 0.30, 8),
    ('betweenness', 'a', 'sources', 'igraph', 'bt8', 1, 0.45, 8),
    ('pagerank', 'b', '--iterations 20', 'limits', 'pagerank iteration float64', 1, 1.0, 20),
    ('pagerank', 'a', '--iterations 20', 'limits', 'pagerank iteration float64', 1, 1.0, 20),
    ('pagerank', 'b', '--iterations 20', 'graphmate', 'pr20', 3, None, 20),
    ('pagerank', 'b', '', 'igraph', 'pr', 2, 0.5, 1),
    ('pagerank', 'a', '', 'igraph', 'pr', 1, 0.5, 1),
]


def last_line(command, **more):
    run = subprocess.run(command, capture_output=True, text=True, **more)
    if run.returncode:
        sys.exit(f'{" ".join(command)}\n{run.stderr}')
    return run.stdout.strip().splitlines()


def product(args, kernel, graph, options, n):
    if options == 'sources':                     # the same nodes that peer_newest.py draws for bt8
        options = '--sources ' + ','.join(map(str, np.random.default_rng(5).choice(n, 64, replace=False)[:8]))
    return json.loads(last_line(['dotnet', PROGRAM, 'kernel', kernel, f'{args.graphs}/{graph}.bin', *options.split()])[-1])


def peer(args, library, graph, task, repeats):
    if library == 'limits':
        environment = dict(os.environ, OMP_NUM_THREADS='1')
        line = next(l for l in last_line([args.limits, args.graphs, graph], env=environment) if task + ' ' in l)
        return dict(ver='C, gcc -O3 -ffast-math', cpu=float(line.split(task)[1].split()[0]))
    answer = json.loads(last_line([args.python, f'{args.peers}/peer_newest.py', library, args.graphs, graph, task, str(repeats)])[-1])
    if task == 'cc' and library == 'igraph':     # igraph remembers the answer, only the first call works
        answer['cpu'] = answer['cpus'][0]
    return answer


def measure(args, kernel, graph, options, library, task, repeats, bar, per):
    n = json.load(open(f'{args.graphs}/{graph}.json'))['nodes']
    other, own = peer(args, library, graph, task, repeats), product(args, kernel, graph, options, n)
    theirs = other['cpu'] if library == 'limits' else other['cpu'] / per
    return dict(
        kernel=kernel, graph=graph, n=own['n'], m=own['m'], threads=own['threads'], options=options, runtime=own['runtime'],
        cpu=own['cpu'] / per, wall=own['wall'] / per, allocated=own['allocated'], figures=own['figures'],
        peer=library, version=other['ver'], task=task, peerCpu=theirs, peerQuality=other.get('modularity'),
        ratio=own['cpu'] / per / theirs, bar=bar, load=os.getloadavg()[0])


def table(rows):
    yield '| Kernel | Graph | n | m | ours, CPU s | quality | peer | peer, CPU s | quality | ratio | bar |'
    yield '|---|---|---|---|---|---|---|---|---|---|---|'
    for r in rows:
        quality = f"{r['figures']['quality']:.5f}" if 'quality' in r['figures'] else ''
        theirs = f"{r['peerQuality']:.5f}" if r['peerQuality'] else ''
        rounds = f" ({r['options'].split()[-1]})" if r['kernel'] == 'leiden' else ''
        bar = '' if r['bar'] is None else f"{r['bar']:.2f}"
        yield (f"| {r['kernel']}{rounds} | {r['graph']} | {r['n']:,} | {r['m']:,} | {r['cpu']:.4f} | {quality} "
               f"| {r['peer']} {r['version']}, {r['task']} | {r['peerCpu']:.4f} | {theirs} | {r['ratio']:.2f} | {bar} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('--graphs', '--peers', '--python'):
        parser.add_argument(name, required=True)
    parser.add_argument('--limits')
    parser.add_argument('--only', nargs='*')
    args = parser.parse_args()
    rows = json.load(open(RESULTS)) if os.path.exists(RESULTS) else []
    key = lambda r: (r['kernel'], r['graph'], r['peer'], r['task'])
    known = {key(r): r for r in rows}
    for pair in PAIRS:
        if (args.only and f'{pair[0]}/{pair[1]}/{pair[3]}' not in args.only and f'{pair[0]}/{pair[1]}' not in args.only) \
                or (pair[3] == 'limits' and not args.limits):
            continue
        row = measure(args, *pair)
        known[key(row)] = row
        print(f"{row['kernel']}/{row['graph']} {row['cpu']:.4f} {row['peer']} {row['task']} {row['peerCpu']:.4f} ratio {row['ratio']:.3f} load {row['load']:.1f}", flush=True)
        ordered = [known[k] for k in ((p[0], p[1], p[3], p[4]) for p in PAIRS) if k in known]
        os.makedirs(os.path.dirname(RESULTS), exist_ok=True)
        json.dump(ordered, open(RESULTS, 'w'), indent=1)
        if os.path.exists(PAGE):
            text = open(PAGE).read()
            open(PAGE, 'w').write(MARK.sub(lambda m: m[1] + '\n'.join(table(ordered)) + '\n' + m[2], text))


main()
