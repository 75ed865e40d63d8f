"""What goes to production: the compose file, its secrets, the image and the pinned packages.

No Docker engine is needed: the files are read, and what they hand to the application is tried.
"""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
APP = {"web", "worker", "beat", "migrate"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return YAML(typ="safe").load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))


@pytest.fixture
def secrets(tmp_path: Path) -> Path:
    """The folder that deploy/make-secrets fills for a new server."""
    (tmp_path / "deploy").mkdir()
    script = tmp_path / "deploy" / "make-secrets"
    script.write_bytes((ROOT / "deploy" / "make-secrets").read_bytes())
    _run("bash", script)
    return tmp_path / "secrets"


def _run(*command: str | Path, env: dict[str, str] | None = None) -> str:
    base = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=base | (env or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


def test_compose_file_follows_its_schema() -> None:
    _run(
        sys.executable,
        *["-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"],
        ROOT / "docker-compose.yml",
    )


def test_only_web_is_reachable_and_only_from_this_server(compose: dict[str, Any]) -> None:
    ports = {name: service.get("ports", []) for name, service in compose["services"].items()}

    assert [name for name, open_ports in ports.items() if open_ports] == ["web"]
    assert all(port.startswith("127.0.0.1:") for port in ports["web"])
    assert compose["networks"]["data"]["internal"] is True
    assert compose["services"]["postgres"]["networks"] == ["data"]
    assert compose["services"]["redis"]["networks"] == ["data"]


def test_every_lasting_service_is_watched_and_restarted(compose: dict[str, Any]) -> None:
    for name, service in compose["services"].items():
        if name == "migrate":
            assert service["restart"] == "no"
        else:
            assert service["restart"] == "unless-stopped", name
            assert service["healthcheck"]["test"], name


def test_there_is_one_beat(compose: dict[str, Any]) -> None:
    commands = {name: service.get("command", []) for name, service in compose["services"].items()}

    assert [name for name, command in commands.items() if "beat" in command] == ["beat"]
    assert "--beat" not in commands["worker"]
    assert "deploy" not in compose["services"]["beat"]


@pytest.mark.parametrize("name", sorted(APP))
def test_the_application_runs_closed(compose: dict[str, Any], name: str) -> None:
    service = compose["services"][name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_redis_loses_nothing_and_asks_a_password(compose: dict[str, Any], secrets: Path) -> None:
    command = " ".join(compose["services"]["redis"]["command"])

    assert "--appendonly yes" in command
    assert "--maxmemory-policy noeviction" in command
    assert command.startswith("redis-server /run/secrets/redis_conf ")
    assert re.fullmatch(r"requirepass \S{40}\n", (secrets / "redis_conf").read_text())


def test_make_secrets_makes_what_compose_asks_and_nothing_twice(
    compose: dict[str, Any], secrets: Path
) -> None:
    made = {file.name: file.read_bytes() for file in secrets.iterdir()}
    _run("bash", secrets.parent / "deploy" / "make-secrets")

    assert set(made) == set(compose["secrets"])
    assert {file.name: file.read_bytes() for file in secrets.iterdir()} == made
    assert secrets.stat().st_mode & 0o777 == 0o700
    for service in compose["services"].values():
        assert set(service.get("secrets", [])) <= set(made)


def test_check_deploy_is_clean_with_what_compose_hands_over(
    compose: dict[str, Any], secrets: Path
) -> None:
    example = dict(
        line.split("=", 1)
        for line in (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
    environment: dict[str, str] = {"DJANGO_SETTINGS_MODULE": "wijkwerken.settings"}
    for name, value in compose["services"]["web"]["environment"].items():
        asked = re.fullmatch(r"\$\{(\w+):.*\}", value)
        if asked:
            environment[name] = example[asked.group(1)]
        else:
            environment[name] = value.replace("/run/secrets", str(secrets))

    output = _run(
        sys.executable,
        *["manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env=environment,
    )

    assert "no issues" in output


def test_env_example_names_every_variable_of_compose() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    example = (ROOT / ".env.example").read_text(encoding="utf-8")

    assert set(re.findall(r"(?<!\$)\$\{(\w+)", text)) == set(
        re.findall(r"^(\w+)=", example, re.MULTILINE)
    )


def test_image_is_not_root_and_installs_by_hash() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    users = re.findall(r"^USER (\S+)", text, re.MULTILINE)

    assert users[-1].isdigit()
    assert users[-1] != "0"
    assert text.count("--require-hashes") == 2
    # The development database is never part of the image.
    assert "postgres.txt" not in text
    assert "dev.txt" not in text


@pytest.mark.parametrize("name", ["app", "dev", "postgres", "uv"])
def test_every_pin_has_a_hash_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    pins = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))

    assert all(re.match(r"[\w.-]+==\S+ ", pin) and "--hash=sha256:" in pin for pin in pins)
    assert "://" not in text


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {
        "app": project["project"]["dependencies"],
        "dev": project["dependency-groups"]["dev"],
    }

    for name, dependencies in asked.items():
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        pinned = set(re.findall(r"^([\w.-]+)==", text, re.MULTILINE))
        named = {re.split(r"[\[<>=]", dependency)[0].lower() for dependency in dependencies}
        assert named <= pinned, "run ./scripts/dev lock"
