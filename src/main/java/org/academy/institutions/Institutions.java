package org.academy.institutions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every institution in the directory. */
interface Institutions extends Repository<Institution, InstitutionId> {

    Institution save(Institution institution);

    Optional<Institution> findById(InstitutionId id);

    Optional<Institution> findBySlug(String slug);

    boolean existsBySlug(String slug);

    @Query("select institution from Institution institution where institution.id in ?1")
    List<Institution> named(Collection<InstitutionId> ids);

    @Query("""
            select institution from Institution institution
            where (:text = ''
                    or lower(institution.name) like concat('%', :text, '%') escape '!'
                    or lower(institution.nativeName) like concat('%', :text, '%') escape '!'
                    or lower(institution.city) like concat('%', :text, '%') escape '!'
                    or lower(institution.summary) like concat('%', :text, '%') escape '!'
                    or institution.country in :named)
                and (:kind is null or institution.kind = :kind)
                and (:region is null or institution.region = :region)
                and (:country is null or institution.country = :country)
                and (:language is null or :language member of institution.languages)
            order by institution.name, institution.id""")
    Page<Institution> search(
            String text,
            Collection<String> named,
            @Nullable InstitutionKind kind,
            @Nullable Region region,
            @Nullable String country,
            @Nullable String language,
            Pageable page);

    @Query("select institution.region, count(institution) from Institution institution group by institution.region")
    List<Object[]> countByRegion();

    @Query("select institution.kind, count(institution) from Institution institution group by institution.kind")
    List<Object[]> countByKind();

    @Query("select distinct institution.country from Institution institution")
    List<String> countries();

    @Query("select distinct language from Institution institution join institution.languages language")
    List<String> languages();
}
