"""Fewer states that tell the same: those are joined from which every talk goes on alike."""

from engine.graph import StateGraph


def quotient(graph: StateGraph) -> StateGraph:
    """A graph in which states with the same moment and the same way onwards are one.

    Whatever is worked out from moments and edges (best and worst, odds) comes out as in the graph itself, usually from
    far fewer states. States in a loop are kept apart from each other. The state of a number is that of one of those it
    stands for; a witness of the result is a talk of the graph.

    Args:
        graph: The states; one that is not proved is given back as it is.
    """
    if not graph.proved:
        return graph
    kind = _kinds(graph)
    first: dict[int, int] = {}  # the state that stands for each kind
    for state, one in enumerate(kind):
        first.setdefault(one, state)
    numbers, order = {kind[0]: 0}, [kind[0]]
    parents, heads, targets = [-1], [0], []
    for number, one in enumerate(order):
        for successor in graph.successors(first[one]):
            goal = kind[successor]
            found = numbers.setdefault(goal, len(order))
            if found == len(order):
                order.append(goal)
                parents.append(number)
            targets.append(found)
        heads.append(len(targets))
    return StateGraph(
        table=graph.table,
        keys=[graph.keys[first[one]] for one in order],
        labels=[graph.labels[first[one]] for one in order],
        parents=parents,
        heads=heads,
        targets=targets,
        proved=True,
        describe=lambda label, _: graph.moments[label],
    )


def _kinds(graph: StateGraph) -> list[int]:
    """For each state the kind it is of, found from the endings backwards."""
    kind = [-1] * len(graph)
    known: dict[tuple[int, tuple[int, ...]], int] = {}
    labels, heads, targets = graph.labels, graph.heads, graph.targets
    fresh = 0
    for group, loops in graph.backwards:
        if loops:
            for state in group:
                kind[state] = fresh
                fresh += 1
            continue
        for state in group:
            onwards = tuple([kind[target] for target in targets[heads[state] : heads[state + 1]]])
            found = known.get((labels[state], onwards))
            if found is None:
                found = known[labels[state], onwards] = fresh
                fresh += 1
            kind[state] = found
    return kind
