# The image of web, worker, beat and migrate. The Python is that of Debian 12, with which the
# tests run; the packages are those of requirements/app.txt, checked by their hashes.
FROM python:3.11-slim-bookworm AS build

ENV UV_PYTHON_DOWNLOADS=never
COPY requirements/uv.txt requirements/app.txt /requirements/
RUN python -m venv /uv \
    && /uv/bin/pip install --no-cache-dir --require-hashes -r /requirements/uv.txt \
    && /uv/bin/uv venv --python /usr/local/bin/python /venv \
    && /uv/bin/uv pip sync --no-cache --compile-bytecode --require-hashes \
        --python /venv/bin/python /requirements/app.txt


FROM python:3.11-slim-bookworm

# WeasyPrint draws its text with pango.
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        fonts-dejavu-core libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin wijkwerken \
    && install -d -o wijkwerken -g wijkwerken /var/lib/beat /var/lib/bestanden

ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=wijkwerken.settings \
    STATIC_ROOT=/static \
    XDG_CACHE_HOME=/tmp

COPY --from=build /venv /venv
WORKDIR /app
COPY . .
# collectstatic needs settings, not secrets: these values exist for this one line only.
RUN SECRET_KEY=collectstatic INSZ_SLEUTELS=collectstatic DATABASE_URL=postgres://collectstatic \
        python manage.py collectstatic --no-input \
    && python -m compileall -q .

USER 10001
EXPOSE 8000
CMD ["gunicorn", "wijkwerken.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "4", \
     "--timeout", "60", "--graceful-timeout", "30", "--max-requests", "2000", "--max-requests-jitter", "200", \
     "--worker-tmp-dir", "/dev/shm", "--no-control-socket", "--logger-class", "wijkwerken.toegangslog.Toegangslog", "--access-logfile", "-", "--access-logformat", "%(h)s %(t)s %(m)s %(U)s %(s)s %(B)s %(L)s"]
