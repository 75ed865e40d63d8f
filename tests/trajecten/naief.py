"""The date rules a second time, day by day, written from the sentences of the law only.

It may not look at the rules it judges: a test keeps it from importing anything of ours. Slow on
purpose: it counts on the fingers.

* BVR of 29 September 2017: "maximum 12 maanden", "minstens één evaluatie elke zes maanden".
* Overgangsmaatregel: no maximum; it lapses after 12 months without any prestatie.
* A schorsing of which the rule says that it extends: its days do not use up the term.
* Months already used in an earlier traject count: whole months only.
"""

from datetime import date, timedelta

DAG = timedelta(days=1)


def verjaardag(begin: date, maanden: int) -> tuple[date, bool]:
    """The same day of the month, `maanden` months on, by leafing through the calendar.

    Where the month has no such day, its last day, and True.
    """
    dag, bladzijden = begin, 0
    while bladzijden < maanden:
        dag += DAG
        if dag.day == 1:
            bladzijden += 1
    if maanden:
        while dag.day < begin.day:
            if (dag + DAG).day == 1:
                return dag, True
            dag += DAG
    return dag, False


def laatste_dag_van_termijn(begin: date, maanden: int) -> date:
    """A term ends on the eve of the same day; with the month, when it has no such day."""
    dag, afwezig = verjaardag(begin, maanden)
    return dag if afwezig else dag - DAG


def uiterste_einde(begin, maanden, gebruikt, schorsingen):
    """`schorsingen`: (first, last or None, extends). Count the days that use up the term."""
    over = maanden - gebruikt
    if over <= 0:
        return begin - DAG
    te_gaan = (laatste_dag_van_termijn(begin, over) - begin).days + 1
    dag = begin - DAG
    while te_gaan:
        dag += DAG
        stil = any(
            verlengt and tot is not None and van <= dag <= tot for van, tot, verlengt in schorsingen
        )
        if not stil:
            te_gaan -= 1
    return dag


def volgende_evaluatie(begin, evaluaties, maanden):
    """The last day in time, after every evaluatie that was held since the start."""
    gehouden = [dag for dag in evaluaties if dag >= begin]
    if not gehouden:
        return laatste_dag_van_termijn(begin, maanden)
    laatste = begin
    for dag in gehouden:
        if dag > laatste:
            laatste = dag
    return verjaardag(laatste, maanden)[0]


def wacht_op_schorsing(dag, wachttijden):
    """A schorsing on whose end the evaluatie waits: leaf on until a day outside all of them."""
    while dag is not None and any(
        van <= dag and (tot is None or dag <= tot) for van, tot in wachttijden
    ):
        zonder_einde = any(van <= dag and tot is None for van, tot in wachttijden)
        dag = None if zonder_einde else dag + DAG
    return dag


def gebruikte_maanden(eerdere):
    """Walk through each earlier traject, and count a month on the day on which it is full."""
    totaal = 0
    for van, tot in eerdere:
        vol, dag = 0, van
        while dag <= tot:
            if dag == laatste_dag_van_termijn(van, vol + 1):
                vol += 1
            dag += DAG
        totaal += vol
    return totaal


def geldt_overgang(op, begin, prestaties, versies):
    """Walk from the first work to this day: was there never too long without any?

    `versies`: (from when, months). On a day of work and on the last day, look how long ago the
    work before it was, by what holds on that day. Without any work, look back to the begin.
    """
    if not prestaties:
        return op <= verjaardag(begin, maanden_volgens(versies, op))[0]
    dag = vorige = min(prestaties)
    while dag <= op:
        if dag in prestaties or dag == op:
            maanden = maanden_volgens(versies, dag)
            if maanden is not None and dag > verjaardag(vorige, maanden)[0]:
                return False
        if dag in prestaties:
            vorige = dag
        dag += DAG
    return True


def maanden_volgens(versies, dag):
    """What held on this day; None before anything did."""
    maanden = None
    for vanaf, aantal in sorted(versies):
        if vanaf <= dag:
            maanden = aantal
    return maanden


def herinneringen(uiterlijk, vandaag, dagen):
    """Every day up to today on which a reminder falls: n days before, then each week after."""
    uit = []
    dag = uiterlijk - timedelta(days=max(dagen))
    while dag <= vandaag:
        vooraf, erna = (uiterlijk - dag).days, (dag - uiterlijk).days
        if vooraf in dagen or (erna > 0 and erna % 7 == 0):
            uit.append(dag)
        dag += DAG
    return uit
