"""The Django admin at /beheer/: its site, and the two kinds of pages it has.

Reference data may be changed there. Hours, cheques and their history may be looked at, without
what tells whom they are about: `beheer` has no dossiers (afspraken.md, section 4).
"""

from allauth.account.decorators import secure_admin_login
from django import forms
from django.apps import apps
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse

from wijkwerken.kern.exceptions import VerouderdeVersie, controleer_versie


class BeheerSite(admin.AdminSite):
    """Only what our own apps register here, so no page of a package opens by itself."""

    site_header = "Beheer van wijk-werken"
    site_title = "Beheer"
    index_title = "Accounts, lijsten en controle"
    site_url = "/instellingen/"
    enable_nav_sidebar = False

    def login(self, request, extra_context=None):
        """Log in as everywhere else: with the second factor and the rate limits."""
        return secure_admin_login(super().login)(request, extra_context)

    def password_change(self, request, extra_context=None):
        """One page to change a password, not two."""
        return HttpResponseRedirect("/accounts/password/change/")


beheer = BeheerSite(name="admin")


class GeschiedenisMixin:
    """The button `Geschiedenis` shows what the database itself wrote down about a row."""

    def geschiedenis_velden(self):
        raise NotImplementedError

    def history_view(self, request, object_id, extra_context=None):
        rij = self.get_object(request, object_id)
        if rij is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, rij):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": f"Geschiedenis van {self.opts.verbose_name} {rij.pk}",
            "opts": self.opts,
            "rij": rij,
            "stappen": self.geschiedenis(rij),
        }
        return TemplateResponse(request, "admin/geschiedenis.html", context)

    def geschiedenis(self, rij):
        """Newest first: when, what, by which account, and the values of the fields shown."""
        namen = {f.attname: str(f.verbose_name) for f in self.opts.concrete_fields}
        velden = [veld for veld in self.geschiedenis_velden() if veld in namen]
        stappen = []
        # One table holds the events of all kinds, so it stands there once per kind.
        for gebeurtenis_model in set(getattr(self.model, "pgh_event_models", {}).values()):
            rijen = gebeurtenis_model.objects.filter(pgh_obj_id=rij.pk)
            for stap in rijen.select_related("pgh_context").order_by("-pgh_id")[:200]:
                context = stap.pgh_context.metadata if stap.pgh_context else {}
                stappen.append(
                    {
                        "op": stap.pgh_created_at,
                        "wat": WOORDEN.get(stap.pgh_label, stap.pgh_label),
                        "account": _account_naam(context.get("user")),
                        "pad": context.get("pad", ""),
                        "waarden": [
                            (namen[veld], getattr(stap, veld))
                            for veld in velden
                            if hasattr(stap, veld)
                        ],
                    }
                )
        return stappen


WOORDEN = {"insert": "Toegevoegd", "update": "Gewijzigd", "delete": "Verwijderd"}


def _account_naam(pk):
    model = apps.get_model("toegang", "Account")
    account = model._base_manager.filter(pk=pk).first() if pk else None
    return account.naam if account else "Het systeem"


class AlleenLezenAdmin(GeschiedenisMixin, admin.ModelAdmin):
    """Rows to look at. Only the columns of `toont`; a relation as its id, never as its name."""

    toont: tuple[str, ...] = ()
    actions = None
    list_display_links = None
    show_full_result_count = False
    view_on_site = False
    change_form_template = "admin/alleen_lezen.html"

    def get_list_display(self, request):
        return ("bekijk", *self.toont)

    @admin.display(description="id")
    def bekijk(self, obj):
        return str(obj.pk)

    def get_list_display_links(self, request, list_display):
        return ("bekijk",)

    def get_fields(self, request, obj=None):
        return ("id", *self.toont)

    def get_readonly_fields(self, request, obj=None):
        return ("id", *self.toont)

    def geschiedenis_velden(self):
        return self.toont

    def lookup_allowed(self, lookup, value, request=None):
        """No question by query string about a column that is not shown, nor over a relation."""
        return lookup.split("__")[0] in self.toont

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def change_view(self, request, object_id, form_url="", extra_context=None):
        titel = {"subtitle": object_id}
        return super().change_view(request, object_id, form_url, titel | (extra_context or {}))


class VersieForm(forms.ModelForm):
    """Refuses to overwrite what someone else saved since the page was opened."""

    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.initial["gezien"] = self.instance.versie
            self.fields["gezien"].required = True

    def clean(self):
        schoon = super().clean()
        if not self.instance._state.adding and not self.errors.get("gezien"):
            try:
                controleer_versie(self.instance, self.cleaned_data.get("gezien"))
            except VerouderdeVersie as error:
                raise ValidationError(error.message, code=error.code) from error
        return schoon


class ReferentieAdmin(GeschiedenisMixin, admin.ModelAdmin):
    """Lists that everybody reads. Nothing is deleted: what was used stays readable."""

    form = VersieForm
    actions = None
    view_on_site = False
    list_per_page = 50

    def has_delete_permission(self, request, obj=None):
        return False

    def geschiedenis_velden(self):
        return [veld.attname for veld in self.opts.concrete_fields]

    def get_object(self, request, object_id, from_field=None):
        """Locked while it is saved, so that the version that is compared is the last."""
        rij = super().get_object(request, object_id, from_field)
        if rij is not None and request.method == "POST":
            rij = self.get_queryset(request).select_for_update(of=("self",)).get(pk=rij.pk)
        return rij

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """A service that still refuses after the form agreed answers with its sentence."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except ValidationError as error:
            for melding in error.messages:
                messages.error(request, melding)
            return HttpResponseRedirect(request.path)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        veld = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if veld is not None:
            veld.widget.can_delete_related = False
        return veld
