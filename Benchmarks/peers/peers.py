"""The three questions of the comparison, each asked of one tool: peers.py TOOL QUESTION FOLDER OUTPUT

Every tool gets its best form: a typed schema, all cores, only the columns that the question needs, dates made months before
the join, whatever the tool's own guide advises (https://duckdb.org/docs/current/guides/performance/how_to_tune_workloads,
https://docs.pola.rs/user-guide/concepts/streaming) and what measured fastest among the forms that were tried. The answer is a
CSV file with the same columns for all tools, so that answers can be compared.
"""

import pathlib
import subprocess
import sys


def duckdb(question, folder, output):
    import duckdb
    connection = duckdb.connect()
    # All cores by itself. Nobody needs the order of the rows.
    connection.execute("SET preserve_insertion_order = false")

    def read(name, **types):
        columns = ", ".join(f"'{column}': '{kind}'" for column, kind in types.items())
        return (f"read_csv('{folder}/{name}.csv', auto_detect = false, header = true, delim = ',', quote = '\"', "
                f"escape = '\"', columns = {{{columns}}})")

    attendance = read("attendance", event_id="VARCHAR", agency="VARCHAR", sector="VARCHAR", region="VARCHAR",
                      invited="INTEGER", attended="INTEGER", attended_female="INTEGER", represented="BOOLEAN")
    events = read("events", event_id="VARCHAR", date="DATE", kind="VARCHAR", title="VARCHAR", organizer="VARCHAR",
                  level="VARCHAR", region="VARCHAR")
    cases = read("cases", case_id="VARCHAR", region="VARCHAR", source="VARCHAR", reported_on="DATE",
                 registered_on="DATE", decided_on="DATE", decision="VARCHAR", categories="VARCHAR", channel="VARCHAR")
    subjects = read("subjects", case_id="VARCHAR", subject_no="VARCHAR", agency="VARCHAR", sector="VARCHAR")
    turnout = read("turnout", election="VARCHAR", region="VARCHAR", station="VARCHAR", registered_voters="INTEGER",
                   voters="INTEGER", valid_votes="INTEGER", invalid_votes="INTEGER")
    queries = {
        "a": f"""
            WITH months AS (SELECT event_id, (12 * year(date) + month(date) - 1)::INTEGER AS month FROM {events}),
            groups AS (
                SELECT a.region, a.agency, m.month, sum(a.attended) AS attendance, count(*) AS delegations
                FROM {attendance} a JOIN months m USING (event_id) GROUP BY ALL)
            SELECT left(region, 2) AS province_code, region AS kabupaten_code, agency,
                   printf('%d-%02d', month // 12, month % 12 + 1) AS month, attendance, delegations
            FROM groups ORDER BY ALL""",
        "b": f"""
            WITH sectors AS (SELECT DISTINCT case_id, sector FROM {subjects}),
            records AS (
                SELECT c.region, s.sector, unnest(string_split(c.categories, ';')) AS category,
                       c.decision = 'pelanggaran' AS is_proven, c.decided_on - c.reported_on AS days
                FROM {cases} c JOIN sectors s USING (case_id))
            SELECT region AS kabupaten_code, sector, category, count(*) AS cases,
                   count(*) FILTER (is_proven) AS proven, median(days) AS median_days_to_decision
            FROM records GROUP BY ALL ORDER BY region, sector, category""",
        "c": f"""
            SELECT region AS kabupaten_code, election, sum(voters) / sum(registered_voters) AS turnout
            FROM {turnout} GROUP BY ALL ORDER BY ALL""",
    }
    connection.execute(f"COPY ({queries[question]}) TO '{output}' (HEADER)")


def polars(question, folder, output):
    import polars as pl

    # "word" is a text of few values.
    kinds = {"text": pl.String, "word": pl.Categorical, "number": pl.Int32, "date": pl.Date, "boolean": pl.Boolean}

    def scan(name, **types):
        return pl.scan_csv(f"{folder}/{name}.csv", schema={column: kinds[kind] for column, kind in types.items()})

    def text(column):
        return pl.col(column).cast(pl.String)

    if question == "a":
        attendance = scan("attendance", event_id="text", agency="word", sector="word", region="word",
                          invited="number", attended="number", attended_female="number", represented="boolean")
        events = scan("events", event_id="text", date="date", kind="text", title="text", organizer="text",
                      level="text", region="text")
        answer = (attendance.select("event_id", "agency", "region", "attended")
                  .join(events.select("event_id", pl.col("date").dt.truncate("1mo").alias("month")), on="event_id")
                  .group_by("region", "agency", "month")
                  .agg(pl.col("attended").sum().alias("attendance"), pl.len().alias("delegations"))
                  .select(text("region").str.head(2).alias("province_code"), text("region").alias("kabupaten_code"),
                          text("agency"), pl.col("month").dt.strftime("%Y-%m"), "attendance", "delegations")
                  .sort("province_code", "kabupaten_code", "agency", "month"))
    elif question == "b":
        cases = scan("cases", case_id="text", region="word", source="text", reported_on="date", registered_on="date",
                     decided_on="date", decision="word", categories="text", channel="text")
        subjects = scan("subjects", case_id="text", subject_no="text", agency="text", sector="word")
        days = (pl.col("decided_on") - pl.col("reported_on")).dt.total_days()
        answer = (subjects.select("case_id", "sector").unique()
                  .join(cases.select("case_id", "region", "decision", days.alias("days"),
                                     pl.col("categories").str.split(";").alias("category")), on="case_id")
                  .explode("category").group_by("region", "sector", "category")
                  .agg(pl.len().alias("cases"), (pl.col("decision") == "pelanggaran").sum().alias("proven"),
                       pl.col("days").median().alias("median_days_to_decision"))
                  .with_columns(text("region").alias("kabupaten_code"), text("sector")).drop("region")
                  .sort("kabupaten_code", "sector", "category"))
    else:
        turnout = scan("turnout", election="word", region="word", station="text", registered_voters="number",
                       voters="number", valid_votes="number", invalid_votes="number")
        answer = (turnout.group_by("region", "election")
                  .agg((pl.col("voters").sum() / pl.col("registered_voters").sum()).alias("turnout"))
                  .select(text("region").alias("kabupaten_code"), text("election"), "turnout")
                  .sort("kabupaten_code", "election"))
    answer.collect(engine="streaming").write_csv(output)


def pandas(question, folder, output):
    import pandas as pd

    def read(name, columns, types, dates=()):
        return pd.read_csv(f"{folder}/{name}.csv", usecols=columns, dtype=types, parse_dates=list(dates),
                           engine="pyarrow")

    if question == "a":
        attendance = read("attendance", ["event_id", "agency", "region", "attended"],
                          {"event_id": str, "agency": str, "region": str, "attended": "float64"})
        events = read("events", ["event_id", "date"], {"event_id": str}, ["date"])
        events["month"] = events["date"].dt.strftime("%Y-%m")
        joined = attendance.merge(events[["event_id", "month"]], on="event_id")
        answer = joined.groupby(["region", "agency", "month"], sort=False).agg(
            attendance=("attended", "sum"), delegations=("event_id", "size")).reset_index()
        answer.insert(0, "province_code", answer["region"].str[:2])
        answer = answer.rename(columns={"region": "kabupaten_code"})
        keys = ["province_code", "kabupaten_code", "agency", "month"]
    elif question == "b":
        cases = read("cases", ["case_id", "region", "reported_on", "decided_on", "decision", "categories"],
                     {"case_id": str, "region": str}, ["reported_on", "decided_on"])
        subjects = read("subjects", ["case_id", "sector"], {"case_id": str}).drop_duplicates()
        cases["days"] = (cases["decided_on"] - cases["reported_on"]).dt.days
        cases["proven"] = cases["decision"] == "pelanggaran"
        cases["category"] = cases["categories"].str.split(";")
        joined = subjects.merge(cases[["case_id", "region", "proven", "days", "category"]], on="case_id")
        answer = joined.explode("category").groupby(["region", "sector", "category"], sort=False).agg(
            cases=("case_id", "size"), proven=("proven", "sum"), median_days_to_decision=("days", "median"))
        answer = answer.reset_index().rename(columns={"region": "kabupaten_code"})
        keys = ["kabupaten_code", "sector", "category"]
    else:
        turnout = read("turnout", ["election", "region", "registered_voters", "voters"], {"region": str})
        sums = turnout.groupby(["region", "election"], sort=False)[["registered_voters", "voters"]].sum().reset_index()
        sums["turnout"] = sums["voters"] / sums["registered_voters"]
        answer = sums.rename(columns={"region": "kabupaten_code"})[["kabupaten_code", "election", "turnout"]]
        keys = ["kabupaten_code", "election"]
    answer.sort_values(keys).to_csv(output, index=False)


def miller(question, folder, output):
    # By verbs, where its language would be slower; that is asked of the smaller file alone, before it is joined.
    def join(name, key, fields, put):
        narrow = f"{output}.{name}"
        with open(narrow, "wb") as file:
            subprocess.run(["mlr", "--icsv", "--ocsv", "cut", "-o", "-f", fields, "then", "put", put, "then",
                            "cut", "-x", "-f", "reported_on,decided_on,decision", f"{folder}/{name}.csv"],
                           check=True, stdout=file)
        return ["join", "-j", key, "-f", narrow]

    month = '$date = sub($date, "-..$", "")'
    outcome = ('$proven = $decision == "pelanggaran" ? 1 : 0; $days = $decided_on == "" ? "" : '
               '(strptime($decided_on, "%Y-%m-%d") - strptime($reported_on, "%Y-%m-%d")) / 86400')
    if question == "a":
        name = "attendance"
        verbs = [
            ["cut", "-f", "event_id,agency,region,attended"], join("events", "event_id", "event_id,date", month),
            # A delegation without a head count is one all the same.
            ["fill-empty", "-v", "0"], ["stats1", "-a", "sum,count", "-f", "attended", "-g", "region,agency,date"],
            ["rename", "region,kabupaten_code,date,month,attended_sum,attendance,attended_count,delegations"],
            ["sort", "-f", "kabupaten_code,agency,month"]]
    elif question == "b":
        name = "subjects"
        verbs = [
            ["cut", "-f", "case_id,sector"], ["head", "-n", "1", "-g", "case_id,sector"],
            join("cases", "case_id", "case_id,region,reported_on,decided_on,decision,categories", outcome),
            ["nest", "--evar", ";", "-f", "categories"],
            ["stats1", "-i", "-a", "count,sum,p50", "-f", "proven,days", "-g", "region,sector,categories"],
            ["cut", "-f", "region,sector,categories,proven_count,proven_sum,days_p50"],
            ["rename", "region,kabupaten_code,categories,category,proven_count,cases,proven_sum,proven,"
                       "days_p50,median_days_to_decision"],
            # Groups without a decision lack a median.
            ["unsparsify"], ["sort", "-f", "kabupaten_code,sector,category"]]
    else:
        name = "turnout"
        verbs = [
            ["cut", "-f", "region,election,voters,registered_voters"],
            ["stats1", "-a", "sum", "-f", "voters,registered_voters", "-g", "region,election"],
            ["put", "$turnout = $voters_sum / $registered_voters_sum"],
            ["cut", "-f", "region,election,turnout"], ["rename", "region,kabupaten_code"],
            ["sort", "-f", "kabupaten_code,election"]]
    words = [word for verb in verbs for word in ["then", *verb]][1:]
    with open(output, "wb") as file:
        subprocess.run(["mlr", "--icsv", "--ocsv", *words, f"{folder}/{name}.csv"], check=True, stdout=file)


if __name__ == "__main__":
    tool, question, folder, output = sys.argv[1:]
    {"duckdb": duckdb, "polars": polars, "pandas": pandas, "miller": miller}[tool](question, pathlib.Path(folder), output)
